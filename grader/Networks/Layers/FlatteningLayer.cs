namespace Grader.Networks;

/// <summary>The same numbers, no longer an image.</summary>
public sealed class FlatteningLayer(Shape input) : Layer(input, Shape.Flat(input.Size))
{
    private protected override void Compute(double[] input, double[] output, bool training) => input.CopyTo(output, 0);

    private protected override void Propagate(double[] outputGradient, double[] inputGradient) => outputGradient.CopyTo(inputGradient, 0);
}
