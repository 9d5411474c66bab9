namespace Stacks;

public sealed class Dense : ILayer
{
    private readonly double[,] _weights;
    private readonly double[] _bias;

    public Dense(double[,] weights, double[] bias)
    {
        if (weights.GetLength(0) != bias.Length)
            throw new ArgumentException($"{weights.GetLength(0)} rows of weights need as many biases, not {bias.Length}", nameof(bias));

        _weights = weights;
        _bias = bias;
    }

    public double[] Forward(double[] x)
    {
        if (x.Length != _weights.GetLength(1))
            throw new ArgumentException($"expected {_weights.GetLength(1)} inputs, got {x.Length}", nameof(x));

        var output = new double[_bias.Length];
        for (int i = 0; i < output.Length; i++)
        {
            double sum = _bias[i];
            for (int j = 0; j < x.Length; j++)
                sum += _weights[i, j] * x[j];
            output[i] = sum;
        }
        return output;
    }
}
