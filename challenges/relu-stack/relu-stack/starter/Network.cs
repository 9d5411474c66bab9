namespace Stacks;

public sealed class Network
{
    public Network(params ILayer[] layers)
    {
    }

    public double[] Forward(double[] x) => throw new NotImplementedException();

    public double[][] Trace(double[] x) => throw new NotImplementedException();
}
