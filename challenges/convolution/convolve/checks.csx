double[,,] Image() => new double[,,] { { { 1, 2, 3 }, { 4, 5, 6 }, { 7, 8, 9 } }, { { 1, 0, 2 }, { 0, 3, 0 }, { 4, 0, 5 } } };
double[,,,] Filters() => new double[,,,]
{
    { { { 1, 0 }, { 0, -1 } }, { { 1, 0 }, { 0, 0 } } },
    { { { 0, 0 }, { 0, 0 } }, { { 0, 0 }, { 0, 1 } } },
};
double[,,] Grey() => new double[,,] { { { 1, 2, 3, 4 }, { 5, 6, 7, 8 } } };
double[,,,] Point(params double[] channels)
{
    var filter = new double[1, channels.Length, 1, 1];
    for (int i = 0; i < channels.Length; i++)
        filter[0, i, 0, 0] = channels[i];
    return filter;
}

Check("one channel, one filter", () => Convolve(Grey(), new double[,,,] { { { { 1, 10 }, { 100, 1000 } } } }, [0], 1, 0));
Check("a bias", () => Convolve(Grey(), Point(2), [0.5], 1, 0));
Check("two channels are added up", () => Convolve(Image(), Point(1, 10), [0], 1, 0));
Check("the example", () => Convolve(Image(), Filters(), [10, 0], 1, 0), weight: 2);
Check("the example with stride and padding", () => Convolve(Image(), Filters(), [10, 0], 2, 1), weight: 2);
Check("more filters than channels", () => Convolve(Grey(), new double[,,,] { { { { 1 } } }, { { { -1 } } }, { { { 0 } } } }, [0, 1, 2], 1, 0));
Check("an image that is not square, with a stride", () => Convolve(Grey(), Point(1), [0], 2, 0));
Check("padding keeps the size", () => Convolve(Grey(), new double[,,,] { { { { 1, 2, 3 }, { 4, 5, 6 }, { 7, 8, 9 } } } }, [0], 1, 1));
Check("a kernel that does not fit is refused", () => Convolve(Grey(), new double[1, 1, 3, 3], [0], 1, 0));
Check("filters for fewer channels are refused", () => Convolve(Image(), Point(1), [0], 1, 0));
