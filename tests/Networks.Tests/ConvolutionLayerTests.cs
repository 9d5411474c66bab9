using CsCheck;
using Grader.Networks;

namespace Networks.Tests;

public class ConvolutionLayerTests
{
    private static readonly Gen<(int Channels, int Height, int Width, int Filters, int Kernel, int Stride, int Padding)> Cases =
        from kernel in Gen.Int[1, 4]
        from padding in Gen.Int[0, kernel - 1]
        from height in Gen.Int[kernel, 7]
        from width in Gen.Int[kernel, 7]
        from channels in Gen.Int[1, 3]
        from filters in Gen.Int[1, 3]
        from stride in Gen.Int[1, 3]
        select (channels, height, width, filters, kernel, stride, padding);

    [Fact]
    public void IsItsDefinition() => Cases.Sample(c =>
    {
        var layer = new ConvolutionLayer(Shape.Image(c.Channels, c.Height, c.Width), c.Filters, c.Kernel, c.Stride, c.Padding);
        var random = new RandomSource(1);
        for (int i = 0; i < layer.Parameters.Length; i++)
            layer.Parameters[i] = random.Uniform(-1, 1);
        double[] input = [.. Enumerable.Range(0, layer.Input.Size).Select(_ => random.Uniform(-1, 1))];

        double[] output = layer.Forward(input);

        int place = 0;
        for (int filter = 0; filter < c.Filters; filter++)
            for (int y = 0; y < layer.Output.Height; y++)
                for (int x = 0; x < layer.Output.Width; x++, place++)
                    Assert.Equal(Defined(c, layer, input, filter, y, x), output[place], 12);
        Assert.Equal(output.Length, place);
    }, iter: 200);

    /// <summary>Σ input[channel, y · stride + row - padding, x · stride + column - padding] · kernel[filter, channel, row, column] + bias[filter].</summary>
    private static double Defined(
        (int Channels, int Height, int Width, int Filters, int Kernel, int Stride, int Padding) c, ConvolutionLayer layer, double[] input, int filter, int y, int x)
    {
        double sum = layer.Parameters[c.Filters * c.Channels * c.Kernel * c.Kernel + filter];
        for (int channel = 0; channel < c.Channels; channel++)
            for (int row = 0; row < c.Kernel; row++)
                for (int column = 0; column < c.Kernel; column++)
                {
                    int iy = y * c.Stride + row - c.Padding, ix = x * c.Stride + column - c.Padding;
                    if (iy >= 0 && iy < c.Height && ix >= 0 && ix < c.Width)
                        sum += input[(channel * c.Height + iy) * c.Width + ix] * layer.Parameters[((filter * c.Channels + channel) * c.Kernel + row) * c.Kernel + column];
                }
        return sum;
    }
}
