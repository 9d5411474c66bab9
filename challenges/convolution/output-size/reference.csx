int OutputSize(int size, int kernel, int stride, int padding, int dilation)
{
    if (size < 1 || kernel < 1 || stride < 1 || padding < 0 || dilation < 1)
        throw new ArgumentException("size, kernel, stride and dilation must be at least 1, padding at least 0");

    int reach = dilation * (kernel - 1) + 1;
    int room = size + 2 * padding - reach;
    if (room < 0)
        throw new ArgumentException($"a kernel that reaches over {reach} does not fit into {size + 2 * padding}", nameof(kernel));

    return room / stride + 1;
}
