double[,] MaxPool(double[,] image, int size, int stride)
{
    ArgumentNullException.ThrowIfNull(image);
    int rows = image.GetLength(0), columns = image.GetLength(1);
    if (size < 1 || stride < 1 || size > rows || size > columns)
        throw new ArgumentException("this window is impossible");

    var pooled = new double[(rows - size) / stride + 1, (columns - size) / stride + 1];
    for (int r = 0; r < pooled.GetLength(0); r++)
        for (int c = 0; c < pooled.GetLength(1); c++)
        {
            double max = image[r * stride, c * stride];
            for (int i = 0; i < size; i++)
                for (int j = 0; j < size; j++)
                    max = Math.Max(max, image[r * stride + i, c * stride + j]);
            pooled[r, c] = max;
        }
    return pooled;
}
