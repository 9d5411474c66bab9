double[,] Conv2D(double[,] image, double[,] kernel, int stride, int padding)
{
    ArgumentNullException.ThrowIfNull(image);
    ArgumentNullException.ThrowIfNull(kernel);
    if (stride < 1 || padding < 0 || kernel.Length == 0)
        throw new ArgumentException("stride, padding or kernel");

    int roomDown = image.GetLength(0) + 2 * padding - kernel.GetLength(0);
    int roomRight = image.GetLength(1) + 2 * padding - kernel.GetLength(1);
    if (roomDown < 0 || roomRight < 0)
        throw new ArgumentException("the kernel is larger than the padded image");

    var output = new double[roomDown / stride + 1, roomRight / stride + 1];
    for (int r = 0; r < output.GetLength(0); r++)
        for (int c = 0; c < output.GetLength(1); c++)
            for (int i = 0; i < kernel.GetLength(0); i++)
                for (int j = 0; j < kernel.GetLength(1); j++)
                    output[r, c] += kernel[i, j] * Pixel(image, r * stride + i - padding, c * stride + j - padding);
    return output;
}

double Pixel(double[,] image, int row, int column)
{
    bool inside = row >= 0 && row < image.GetLength(0) && column >= 0 && column < image.GetLength(1);
    return inside ? image[row, column] : 0;
}
