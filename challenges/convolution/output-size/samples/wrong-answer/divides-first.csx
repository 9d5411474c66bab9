int OutputSize(int size, int kernel, int stride, int padding, int dilation)
{
    if (size < 1 || kernel < 1 || stride < 1 || padding < 0 || dilation < 1)
        throw new ArgumentException();

    int result = (size + 2 * padding - dilation * (kernel - 1) - 1) / stride + 1;
    if (result < 1)
        throw new ArgumentException("the kernel does not fit");
    return result;
}
