namespace Grader.Networks;

/// <summary>In training a part of the numbers becomes 0 and the others grow, so that the mean stays; otherwise nothing changes.</summary>
public sealed class DropoutLayer(Shape shape, double rate, RandomSource random) : Layer(shape, shape)
{
    private readonly double[] _factors = new double[shape.Size];

    private protected override void Compute(double[] input, double[] output, bool training)
    {
        for (int i = 0; i < output.Length; i++)
        {
            _factors[i] = !training ? 1 : random.NextDouble() < rate ? 0 : 1 / (1 - rate);
            output[i] = input[i] * _factors[i];
        }
    }

    private protected override void Propagate(double[] outputGradient, double[] inputGradient)
    {
        for (int i = 0; i < inputGradient.Length; i++)
            inputGradient[i] = outputGradient[i] * _factors[i];
    }
}
