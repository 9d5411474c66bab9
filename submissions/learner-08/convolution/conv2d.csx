double[,] Conv2D(double[,] image, double[,] kernel, int stride, int padding)
{
    if (image == null) throw new ArgumentNullException(nameof(image));
    if (kernel == null) throw new ArgumentNullException(nameof(kernel));
    int h = image.GetLength(0) + 2 * padding, w = image.GetLength(1) + 2 * padding;
    int kh = kernel.GetLength(0), kw = kernel.GetLength(1);
    if (stride < 1 || padding < 0 || kh < 1 || kw < 1 || kh > h || kw > w)
        throw new ArgumentException();

    double[,] padded = new double[h, w];
    for (int r = 0; r < image.GetLength(0); r++)
        for (int c = 0; c < image.GetLength(1); c++)
            padded[r + padding, c + padding] = image[r, c];

    // turn the kernel round, as a convolution does
    double[,] result = new double[(h - kh) / stride + 1, (w - kw) / stride + 1];
    for (int r = 0; r < result.GetLength(0); r++)
        for (int c = 0; c < result.GetLength(1); c++)
            for (int i = 0; i < kh; i++)
                for (int j = 0; j < kw; j++)
                    result[r, c] += padded[r * stride + i, c * stride + j] * kernel[kh - i - 1, kw - j - 1];
    return result;
}
