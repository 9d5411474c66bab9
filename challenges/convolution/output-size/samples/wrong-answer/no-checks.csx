int OutputSize(int size, int kernel, int stride, int padding, int dilation)
{
    int reach = dilation * kernel;
    return (size + 2 * padding - reach) / stride + 1;
}
