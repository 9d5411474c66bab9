namespace Stacks;

public sealed class Relu : ILayer
{
    public double[] Forward(double[] x) => x.Select(v => Math.Max(0, v)).ToArray();
}

public sealed class Network(params ILayer[] layers)
{
    public double[] Forward(double[] x)
    {
        foreach (ILayer layer in layers)
            x = layer.Forward(x);
        return x;
    }

    public double[][] Trace(double[] x) => layers.Select(layer => x = layer.Forward(x)).ToArray();
}
