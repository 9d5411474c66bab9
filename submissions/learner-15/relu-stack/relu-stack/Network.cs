using System.Collections.Generic;

namespace Stacks
{
    public sealed class Network
    {
        private readonly List<ILayer> layers = new List<ILayer>();

        public Network(params ILayer[] layers)
        {
            this.layers.AddRange(layers);
        }

        public double[] Forward(double[] x)
        {
            double[] output = (double[])x.Clone();
            foreach (ILayer layer in layers)
            {
                output = layer.Forward(output);
            }
            return output;
        }

        public double[][] Trace(double[] x)
        {
            double[][] outputs = new double[layers.Count][];
            for (int i = 0; i < layers.Count; i++)
            {
                outputs[i] = layers[i].Forward(i == 0 ? x : outputs[i - 1]);
            }
            return outputs;
        }
    }
}
