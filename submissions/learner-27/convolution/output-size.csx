int OutputSize(int size, int kernel, int stride, int padding, int dilation)
{
    foreach (int mustBePositive in new[] { size, kernel, stride, dilation })
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(mustBePositive);
    ArgumentOutOfRangeException.ThrowIfNegative(padding);

    int windows = 0;
    for (long start = -padding; start + (long)dilation * (kernel - 1) < size + padding; start += stride)
        windows++;
    return windows > 0 ? windows : throw new ArgumentException("the kernel does not fit");
}
