double[,,] Convolve(double[,,] image, double[,,,] filters, double[] bias, int stride, int padding)
{
    int channels = image.GetLength(0), height = image.GetLength(1), width = image.GetLength(2);
    int count = filters.GetLength(0), kernel = filters.GetLength(2);
    if (stride < 1 || padding < 0 || filters.GetLength(1) != channels || bias.Length != count)
        throw new ArgumentException("sizes that do not belong together");
    if (height + 2 * padding < kernel || width + 2 * padding < kernel)
        throw new ArgumentException("the kernel does not fit");

    var result = new double[count, (height + 2 * padding - kernel) / stride + 1, (width + 2 * padding - kernel) / stride + 1];
    for (int f = 0; f < count; f++)
        for (int r = 0; r < result.GetLength(1); r++)
            for (int c = 0; c < result.GetLength(2); c++)
            {
                double sum = 0;
                for (int channel = 0; channel < channels; channel++)
                {
                    sum += bias[f];
                    for (int i = 0; i < kernel; i++)
                        for (int j = 0; j < kernel; j++)
                        {
                            int y = r * stride + i - padding, x = c * stride + j - padding;
                            if (y >= 0 && y < height && x >= 0 && x < width)
                                sum += filters[f, channel, i, j] * image[channel, y, x];
                        }
                }
                result[f, r, c] = sum;
            }
    return result;
}
