int OutputSize(int size, int kernel, int stride, int padding, int dilation)
{
    if (size < 1 || kernel < 1 || stride < 1 || padding < 0 || dilation < 1)
        throw new ArgumentException("a size is out of range");

    int span = (kernel - 1) * dilation + 1;
    int padded = size + 2 * padding;
    if (span > padded)
        throw new ArgumentException("the kernel does not fit");

    return (padded - span) / stride + 1;
}
