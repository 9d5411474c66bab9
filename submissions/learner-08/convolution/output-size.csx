int OutputSize(int size, int kernel, int stride, int padding, int dilation)
{
    if (size < 1 || kernel < 1 || stride < 1 || padding < 0 || dilation < 1)
        throw new ArgumentException();

    int count = 0;
    int width = (kernel - 1) * dilation + 1;
    for (int start = 0; start + width < size + 2 * padding; start += stride)
        count++;
    if (count == 0)
        throw new ArgumentException("does not fit");
    return count;
}
