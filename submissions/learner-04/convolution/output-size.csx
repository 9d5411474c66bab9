Func<int, int, int, int, int, int> OutputSize = (size, kernel, stride, padding, dilation) =>
{
    if (size <= 0 || kernel <= 0 || stride <= 0 || dilation <= 0)
        throw new ArgumentOutOfRangeException();
    if (padding < 0)
        throw new ArgumentOutOfRangeException(nameof(padding));

    var last = size + 2 * padding - 1 - dilation * (kernel - 1);
    if (last < 0)
        throw new ArgumentOutOfRangeException(nameof(kernel));
    return last / stride + 1;
};
