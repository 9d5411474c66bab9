namespace Stacks;

public sealed class Network(params ILayer[] layers)
{
    public double[] Forward(double[] x)
    {
        foreach (ILayer layer in layers)
            x = layer.Forward(x);
        return x;
    }
}
