namespace Stacks;

public interface ILayer
{
    double[] Forward(double[] x);
}

public sealed class Dense : ILayer
{
    private readonly double[,] _weights;
    private readonly double[] _bias;

    public Dense(double[,] weights, double[] bias)
    {
        if (bias.Length != weights.GetLength(0))
            throw new ArgumentException("one bias for each row of weights, please", nameof(bias));

        _weights = weights;
        _bias = bias;
    }

    public double[] Forward(double[] x)
    {
        if (x.Length != _weights.GetLength(1))
            throw new ArgumentException("one value for each column of weights, please", nameof(x));

        return _bias.Select((bias, row) => bias + Dot(row, x)).ToArray();
    }

    private double Dot(int row, double[] x)
    {
        double sum = 0;
        for (int column = 0; column < x.Length; column++)
            sum += _weights[row, column] * x[column];
        return sum;
    }
}

public sealed class Relu : ILayer
{
    public double[] Forward(double[] x) => x.Select(v => Math.Max(0, v)).ToArray();
}
