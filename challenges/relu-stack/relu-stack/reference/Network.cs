namespace Stacks;

public sealed class Network(params ILayer[] layers)
{
    public double[] Forward(double[] x) => layers.Length == 0 ? [.. x] : Trace(x)[^1];

    public double[][] Trace(double[] x)
    {
        var outputs = new double[layers.Length][];
        for (int i = 0; i < layers.Length; i++)
            outputs[i] = x = layers[i].Forward(x);
        return outputs;
    }
}
