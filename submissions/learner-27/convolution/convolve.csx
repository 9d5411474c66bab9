double[,,] Convolve(double[,,] image, double[,,,] filters, double[] bias, int stride, int padding)
{
    if (stride < 1 || padding < 0 || filters.GetLength(1) != image.GetLength(0) || bias.Length != filters.GetLength(0)) throw new ArgumentException();
    int k = filters.GetLength(2), h = image.GetLength(1) + 2 * padding, w = image.GetLength(2) + 2 * padding;
    if (k > h || k > w) throw new ArgumentException("too large");

    var padded = new double[image.GetLength(0), h, w];
    for (int ch = 0; ch < image.GetLength(0); ch++)
        for (int r = 0; r < image.GetLength(1); r++)
            for (int c = 0; c < image.GetLength(2); c++)
                padded[ch, r + padding, c + padding] = image[ch, r, c];

    // Channel by channel, added to what is there already; the biases first.
    var output = new double[bias.Length, (h - k) / stride + 1, (w - k) / stride + 1];
    for (int f = 0; f < bias.Length; f++)
        for (int r = 0; r < output.GetLength(1); r++)
            for (int c = 0; c < output.GetLength(2); c++)
            {
                output[f, r, c] = bias[f];
                for (int ch = 0; ch < image.GetLength(0); ch++)
                    output[f, r, c] += Under(padded, ch, r * stride, c * stride, filters, f);
            }
    return output;
}

double Under(double[,,] padded, int ch, int top, int left, double[,,,] filters, int f)
{
    double sum = 0;
    for (int i = 0; i < filters.GetLength(2); i++)
        for (int j = 0; j < filters.GetLength(3); j++)
            sum += padded[ch, top + i, left + j] * filters[f, ch, i, j];
    return sum;
}
