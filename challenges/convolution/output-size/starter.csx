int OutputSize(int size, int kernel, int stride, int padding, int dilation)
{
    throw new NotImplementedException();
}
