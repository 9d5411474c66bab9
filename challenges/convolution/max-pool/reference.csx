double[,] MaxPool(double[,] image, int size, int stride)
{
    ArgumentNullException.ThrowIfNull(image);
    int height = image.GetLength(0), width = image.GetLength(1);
    if (size < 1 || stride < 1 || size > height || size > width)
        throw new ArgumentException($"a window of {size} with stride {stride} is impossible on an image of {height} by {width}");

    var output = new double[(height - size) / stride + 1, (width - size) / stride + 1];
    for (int r = 0; r < output.GetLength(0); r++)
        for (int c = 0; c < output.GetLength(1); c++)
            output[r, c] = Largest(image, r * stride, c * stride, size);
    return output;
}

double Largest(double[,] image, int top, int left, int size)
{
    double largest = double.NegativeInfinity;
    for (int r = top; r < top + size; r++)
        for (int c = left; c < left + size; c++)
            largest = Math.Max(largest, image[r, c]);
    return largest;
}
