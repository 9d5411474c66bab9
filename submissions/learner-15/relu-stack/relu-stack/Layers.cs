using System;

namespace Stacks
{
    public interface ILayer
    {
        double[] Forward(double[] x);
    }

    public sealed class Dense : ILayer
    {
        private readonly double[,] weights;
        private readonly double[] bias;

        public Dense(double[,] weights, double[] bias)
        {
            this.weights = weights;
            this.bias = bias;
        }

        public double[] Forward(double[] x)
        {
            if (bias.Length != weights.GetLength(0))
            {
                throw new ArgumentException("bias has the wrong length");
            }
            if (x.Length != weights.GetLength(1))
            {
                throw new ArgumentException("x has the wrong length");
            }
            double[] y = new double[bias.Length];
            for (int i = 0; i < y.Length; i++)
            {
                y[i] = bias[i];
                for (int j = 0; j < x.Length; j++)
                {
                    y[i] += weights[i, j] * x[j];
                }
            }
            return y;
        }
    }

    public sealed class Relu : ILayer
    {
        public double[] Forward(double[] x)
        {
            double[] y = new double[x.Length];
            for (int i = 0; i < y.Length; i++)
            {
                y[i] = x[i] > 0 ? x[i] : 0;
            }
            return y;
        }
    }
}
