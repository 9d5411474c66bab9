namespace Stacks;

public sealed class Network(params ILayer[] layers)
{
    private readonly ILayer[] _dense = layers.Where(layer => layer is Dense).ToArray();

    public double[] Forward(double[] x)
    {
        foreach (ILayer layer in _dense)
            x = layer.Forward(x);
        return x;
    }

    public double[][] Trace(double[] x)
    {
        var trace = new double[layers.Length][];
        for (int i = 0; i < layers.Length; i++)
        {
            x = layers[i].Forward(x);
            trace[i] = x;
        }
        return trace;
    }
}
