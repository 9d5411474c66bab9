double[,] MaxPool(double[,] image, int size, int stride)
{
    ArgumentNullException.ThrowIfNull(image);
    if (size < 1 || stride < 1 || size > image.GetLength(0) || size > image.GetLength(1))
        throw new ArgumentException("impossible");

    // a partly filled window at the edge counts as well
    int rows = (int)Math.Ceiling((image.GetLength(0) - size) / (double)stride) + 1;
    int columns = (int)Math.Ceiling((image.GetLength(1) - size) / (double)stride) + 1;
    var result = new double[rows, columns];
    for (int r = 0; r < rows; r++)
        for (int c = 0; c < columns; c++)
        {
            result[r, c] = double.NegativeInfinity;
            for (int i = r * stride; i < Math.Min(r * stride + size, image.GetLength(0)); i++)
                for (int j = c * stride; j < Math.Min(c * stride + size, image.GetLength(1)); j++)
                    result[r, c] = Math.Max(result[r, c], image[i, j]);
        }
    return result;
}
