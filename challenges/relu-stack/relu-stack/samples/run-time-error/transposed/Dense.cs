namespace Stacks;

public interface ILayer
{
    double[] Forward(double[] x);
}

public sealed class Dense(double[,] weights, double[] bias) : ILayer
{
    public double[] Forward(double[] x)
    {
        int inputs = weights.GetLength(0), outputs = weights.GetLength(1);
        if (x.Length != inputs || bias.Length != outputs)
            throw new ArgumentException("the sizes do not fit");

        var result = new double[outputs];
        for (int j = 0; j < outputs; j++)
        {
            result[j] = bias[j];
            for (int i = 0; i < inputs; i++)
                result[j] += weights[i, j] * x[i];
        }
        return result;
    }
}
