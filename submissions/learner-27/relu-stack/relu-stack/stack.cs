namespace Stacks
{
    public interface ILayer { double[] Forward(double[] x); }

    public sealed class Dense(double[,] weights, double[] bias) : ILayer
    {
        public double[] Forward(double[] x)
        {
            if (bias.Length != weights.GetLength(0) || x.Length != weights.GetLength(1))
                throw new ArgumentException("the sizes do not fit");
            return bias.Select((b, row) => b + x.Select((value, column) => weights[row, column] * value).Sum()).ToArray();
        }
    }

    public sealed class Relu : ILayer
    {
        public double[] Forward(double[] x) => x.Select(v => v < 0 ? 0 : v).ToArray();
    }

    public sealed class Network(params ILayer[] layers)
    {
        public double[] Forward(double[] x) => layers.Aggregate(x, (vector, layer) => layer.Forward(vector));

        public double[][] Trace(double[] x)
        {
            var trace = new List<double[]>();
            foreach (ILayer layer in layers)
            {
                x = layer.Forward(x);
                trace.Add(x);
            }
            return trace.ToArray();
        }
    }
}
