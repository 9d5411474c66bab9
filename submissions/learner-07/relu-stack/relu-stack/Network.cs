namespace Stacks;

public sealed class Network(params ILayer[] layers)
{
    public double[] Forward(double[] x)
    {
        foreach (var layer in layers)
            x = layer.Forwards(x);
        return x;
    }

    public double[][] Trace(double[] x) => layers.Select(layer => x = layer.Forward(x)).ToArray();
}
