double[,] Conv2D(double[,] image, double[,] kernel, int stride, int padding)
{
    if (image == null) throw new ArgumentNullException(nameof(image));
    if (kernel == null) throw new ArgumentNullException(nameof(kernel));
    int h = image.GetLength(0), w = image.GetLength(1), kh = kernel.GetLength(0), kw = kernel.GetLength(1);
    if (stride < 1 || padding < 0 || kh == 0 || kw == 0 || kh > h + 2 * padding || kw > w + 2 * padding)
        throw new ArgumentException("impossible sizes");

    var padded = new double[h + 2 * padding, w + 2 * padding];
    for (int r = 0; r < h; r++)
        for (int c = 0; c < w; c++)
            padded[r + padding, c + padding] = image[r, c];

    var result = new double[(h + 2 * padding - kh) / stride + 1, (w + 2 * padding - kw) / stride + 1];
    for (int r = 0; r < result.GetLength(0); r++)
        for (int c = 0; c < result.GetLength(1); c++)
            for (int i = 0; i < kh; i++)
                for (int j = 0; j < kw; j++)
                    result[r, c] += padded[r * stride + i, c + j] * kernel[i, j];
    return result;
}
