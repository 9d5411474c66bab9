namespace Stacks;

public interface ILayer
{
    double[] Forward(double[] x);
}
