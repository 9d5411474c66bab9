namespace Stacks;

public sealed class Network(params ILayer[] layers)
{
    public double[] Forward(double[] x)
    {
        double[] current = (double[])x.Clone();
        for (int i = 0; i < layers.Length; i++)
            current = layers[i].Forward(current);
        return current;
    }

    // TODO: Trace
}
