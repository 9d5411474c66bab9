namespace Stacks;

public sealed class Relu : ILayer
{
    public double[] Forward(double[] x) => Array.ConvertAll(x, v => Math.Max(0, v));
}
