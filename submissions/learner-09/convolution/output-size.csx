int OutputSize(int size, int kernel, int stride, int padding, int dilation)
{
    if (size < 1 || kernel < 1 || stride < 1 || padding < 0 || dilation < 1)
        throw new ArgumentOutOfRangeException();

    // the formula from the lecture
    int result = (size + 2 * padding - dilation * (kernel - 1) - 1) / stride + 1;
    if (result <= 0)
        throw new ArgumentOutOfRangeException();
    return result;
}
