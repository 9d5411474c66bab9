double[,,] Channels(Inputs rng, int channels, int height, int width)
{
    var image = new double[channels, height, width];
    for (int c = 0; c < channels; c++)
        for (int y = 0; y < height; y++)
            for (int x = 0; x < width; x++)
                image[c, y, x] = rng.Double(-2, 2);
    return image;
}

double[,,,] Kernels(Inputs rng, int filters, int channels, int kernel)
{
    var result = new double[filters, channels, kernel, kernel];
    for (int f = 0; f < filters; f++)
        for (int c = 0; c < channels; c++)
            for (int i = 0; i < kernel; i++)
                for (int j = 0; j < kernel; j++)
                    result[f, c, i, j] = rng.Double(-1, 1);
    return result;
}

(double[,,] Image, double[,,,] Filters, double[] Bias, int Stride, int Padding) Random(Inputs rng)
{
    int channels = rng.Length(1..5), filters = rng.Length(1..6), kernel = rng.Int(1, 3);
    return (
        Channels(rng, channels, rng.Length(3..10), rng.Length(3..10)), Kernels(rng, filters, channels, kernel),
        rng.Doubles(filters, -1, 1), rng.Int(1, 3), rng.Int(0, kernel - 1));
}

Check("layers of every size", Random, layer => Convolve(layer.Image, layer.Filters, layer.Bias, layer.Stride, layer.Padding), cases: 30, weight: 6);
Check("as many filters as channels", () => Convolve(Image(), new double[,,,] { { { { 1 } }, { { 2 } } }, { { { 3 } }, { { 4 } } } }, [0, 0], 1, 0));
Check("a kernel as large as the padded image", () => Convolve(new double[,,] { { { 5 } } }, new double[,,,] { { { { 1, 2, 3 }, { 4, 5, 6 }, { 7, 8, 9 } } } }, [1], 1, 1));
Check("a rest at the edge is ignored", () => Convolve(Grey(), new double[,,,] { { { { 1, 0 }, { 0, 1 } } } }, [0], 3, 0));
Check("two layers, one after the other", () => Convolve(Convolve(Image(), Filters(), [1, -1], 1, 1), Point(1, -2), [0.25], 1, 0), weight: 2);
Check("filters for more channels are refused", () => Convolve(Grey(), Point(1, 2), [0], 1, 0));
Check("a bias too many is refused", () => Convolve(Grey(), Point(1), [0, 1], 1, 0));
Check("a stride of zero is refused", () => Convolve(Grey(), Point(1), [0], 0, 0));
Check("a negative padding is refused", () => Convolve(Image(), Filters(), [0, 0], 1, -1));
Check("too large by less than a stride is refused", () => Convolve(Image(), new double[1, 2, 4, 4], [0], 2, 0));
Check("the arguments are left alone", () =>
{
    var (image, filters, bias) = (Image(), Filters(), new double[] { 10, 0 });
    Convolve(image, filters, bias, 1, 1);
    return (image, filters, bias);
});
