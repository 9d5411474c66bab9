double[,] Conv2D(double[,] image, double[,] kernel, int stride, int padding)
{
    ArgumentNullException.ThrowIfNull(image);
    ArgumentNullException.ThrowIfNull(kernel);
    if (stride < 1 || padding < 0 || kernel.Length == 0)
        throw new ArgumentException("stride and kernel must be at least 1, padding at least 0");

    int rows = Outputs(image.GetLength(0), kernel.GetLength(0), stride, padding);
    int columns = Outputs(image.GetLength(1), kernel.GetLength(1), stride, padding);

    var output = new double[rows, columns];
    for (int r = 0; r < rows; r++)
        for (int c = 0; c < columns; c++)
            output[r, c] = Window(image, kernel, r * stride - padding, c * stride - padding);
    return output;
}

int Outputs(int size, int kernel, int stride, int padding)
{
    int room = size + 2 * padding - kernel;
    return room >= 0 ? room / stride + 1 : throw new ArgumentException("the kernel does not fit into the padded image");
}

// The sum under the kernel with its upper left element at [top, left]; pixels outside of the image are zero.
double Window(double[,] image, double[,] kernel, int top, int left)
{
    double sum = 0;
    for (int i = 0; i < kernel.GetLength(0); i++)
        for (int j = 0; j < kernel.GetLength(1); j++)
        {
            int r = top + i, c = left + j;
            if (r >= 0 && r < image.GetLength(0) && c >= 0 && c < image.GetLength(1))
                sum += kernel[i, j] * image[r, c];
        }
    return sum;
}
