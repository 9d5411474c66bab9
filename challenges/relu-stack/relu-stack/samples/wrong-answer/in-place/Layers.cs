namespace Stacks;

public interface ILayer
{
    double[] Forward(double[] x);
}

public sealed class Dense(double[,] weights, double[] bias) : ILayer
{
    public double[] Forward(double[] x)
    {
        if (x.Length != weights.GetLength(1) || bias.Length != weights.GetLength(0))
            throw new ArgumentException("the sizes do not fit");

        var result = new double[bias.Length];
        for (int i = 0; i < bias.Length; i++)
        {
            for (int j = 0; j < x.Length; j++)
                result[i] += weights[i, j] * x[j];
            result[i] += bias[i];
        }
        return result;
    }
}

public sealed class Relu : ILayer
{
    public double[] Forward(double[] x)
    {
        for (int i = 0; i < x.Length; i++)
            if (x[i] < 0)
                x[i] = 0;
        return x;
    }
}
