namespace Stacks;

public interface ILayer
{
    double[] Forward(double[] x);
}

public sealed class Relu : ILayer
{
    public double[] Forward(double[] x)
    {
        var y = new double[x.Length];
        for (int i = 0; i < x.Length; i++)
            y[i] = Math.Max(0, x[i]);
        return y;
    }
}
