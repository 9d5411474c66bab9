using System.Text;
using Grader.Networks;

namespace Networks.Tests;

public class ShapeInferenceTests
{
    private static readonly LayerSpec Relu = new LayerSpec.Activation(ActivationFunction.Relu), Flatten = new LayerSpec.Flattening(), Softmax = new LayerSpec.Softmax();

    [Fact]
    public void CountsParametersAndMultiplies()
    {
        var cnn = Architecture.Infer(Shape.Image(1, 8, 8),
            [new LayerSpec.Convolution(8, 3, Padding: 1), Relu, new LayerSpec.MaxPooling(2, 2), new LayerSpec.Convolution(16, 3, Padding: 1), Relu, Flatten, new LayerSpec.Dense(10), Softmax]);
        Assert.Equal((80 + 1168 + 2570, 64 * 72 + 16 * 1152 + 2560), (cnn.Parameters, cnn.Multiplies));
        Assert.Equal(["8 × 8 × 8", "8 × 8 × 8", "8 × 4 × 4", "16 × 4 × 4", "16 × 4 × 4", "256", "10", "10"], cnn.Layers.Select(layer => layer.Output.ToString()));
    }

    [Fact]
    public Task ExplainsWhatDoesNotFit()
    {
        LayerSpec[][] misfits =
        [
            [new LayerSpec.Convolution(16, 5), new LayerSpec.MaxPooling(8, 8)],
            [new LayerSpec.Convolution(16, 9)],
            [new LayerSpec.Convolution(16, 13, Padding: 2)],
            [new LayerSpec.MaxPooling(2, 2), new LayerSpec.Dense(10)],
            [Flatten, new LayerSpec.Convolution(4, 3)],
            [Relu, Softmax],
            [Flatten, new LayerSpec.Dense(10), Softmax, new LayerSpec.Dense(10)],
            [new LayerSpec.Convolution(0, 3, Stride: 0, Padding: 3), new LayerSpec.MaxPooling(-1, 0), new LayerSpec.Dropout(1), new LayerSpec.Dropout(double.NaN), new LayerSpec.Dense(int.MaxValue)],
            [],
        ];
        var text = new StringBuilder();
        foreach (var layers in misfits)
        {
            text.Append(string.Join(", ", layers.Select(layer => layer.ToString()))).Append('\n');
            foreach (string fault in Architecture.Infer(Shape.Image(1, 8, 8), layers).Faults)
                text.Append("  ").Append(fault).Append('\n');
        }
        return Verify(text.ToString(), "txt");
    }

    [Fact]
    public void NothingOverflowsAtTheBounds()
    {
        LayerSpec[] largest = [new LayerSpec.Convolution(1024, 64, Padding: 63), new LayerSpec.Convolution(1024, 64, Padding: 63), Flatten, new LayerSpec.Dense(4096)];
        Assert.True(Architecture.Infer(Shape.Image(3, 64, 64), largest).Parameters > 1L << 32);
    }
}
