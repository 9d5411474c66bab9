namespace Stacks;

public sealed class Network
{
    private readonly ILayer[] _layers;

    public Network(params ILayer[] layers) => _layers = layers;

    public double[] Forward(double[] x)
    {
        foreach (var layer in _layers)
            x = layer.Forward(x);
        return x;
    }

    public double[][] Trace(double[] x)
    {
        var trace = new List<double[]>();
        foreach (var layer in _layers)
        {
            x = layer.Forward(x);
            trace.Add(x);
        }
        return [.. trace];
    }
}
