namespace Grader.Networks;

/// <summary>Weighted sums. Parameters: the weights of the first output, of the second, …, then the biases.</summary>
public sealed class DenseLayer(int inputs, int units) : Layer(Shape.Flat(inputs), Shape.Flat(units), checked((inputs + 1) * units))
{
    internal override int FanIn => inputs;

    internal override int FanOut => units;

    private protected override void Compute(double[] input, double[] output, bool training)
    {
        for (int unit = 0; unit < output.Length; unit++)
        {
            var weights = Parameters.AsSpan(unit * input.Length, input.Length);
            double sum = Parameters[units * inputs + unit];
            for (int i = 0; i < weights.Length; i++)
                sum += weights[i] * input[i];
            output[unit] = sum;
        }
    }

    private protected override void Propagate(double[] outputGradient, double[] inputGradient)
    {
        double[] seen = Seen;
        for (int unit = 0; unit < outputGradient.Length; unit++)
        {
            double slope = outputGradient[unit];
            Gradients[units * inputs + unit] += slope;
            if (slope == 0)
                continue;
            var weights = Parameters.AsSpan(unit * inputs, inputs);
            var gradients = Gradients.AsSpan(unit * inputs, inputs);
            for (int i = 0; i < weights.Length; i++)
            {
                gradients[i] += slope * seen[i];
                inputGradient[i] += slope * weights[i];
            }
        }
    }
}
