double[,] MaxPool(double[,] image, int size, int stride)
{
    if (image == null)
        throw new ArgumentNullException("image");
    if (size < 1 || stride < 1 || size > image.GetLength(0) || size > image.GetLength(1))
        throw new ArgumentException("window");

    int rows = (image.GetLength(0) - size) / stride + 1;
    int columns = (image.GetLength(1) - size) / stride + 1;
    double[,] result = new double[rows, columns];
    for (int r = 0; r < rows; r++)
        for (int c = 0; c < columns; c++)
        {
            double max = 0;
            for (int i = 0; i < size; i++)
                for (int j = 0; j < size; j++)
                    if (image[r * stride + i, c * stride + j] > max)
                        max = image[r * stride + i, c * stride + j];
            result[r, c] = max;
        }
    return result;
}
