int OutputSize(int size, int kernel, int stride, int padding, int dilation)
{
    if (size < 1 || kernel < 1 || stride < 1 || padding < 0 || dilation < 1)
        throw new ArgumentException();

    int reach = (kernel - 1) * dilation + 1;
    if (reach > size + padding)
        throw new ArgumentException();
    return (size + padding - reach) / stride + 1;
}
