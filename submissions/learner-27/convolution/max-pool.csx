double[,] MaxPool(double[,] image, int size, int stride)
{
    if (image is null)
        throw new ArgumentNullException(nameof(image));
    if (size < 1 || size > Math.Min(image.GetLength(0), image.GetLength(1)))
        throw new ArgumentOutOfRangeException(nameof(size));
    if (stride < 1)
        throw new ArgumentOutOfRangeException(nameof(stride));

    double[,] pooled = new double[(image.GetLength(0) - size) / stride + 1, (image.GetLength(1) - size) / stride + 1];
    for (int r = 0; r < pooled.GetLength(0); r++)
        for (int c = 0; c < pooled.GetLength(1); c++)
            pooled[r, c] = (from i in Enumerable.Range(r * stride, size)
                            from j in Enumerable.Range(c * stride, size)
                            select image[i, j]).Max();
    return pooled;
}
