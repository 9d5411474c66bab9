namespace Grader.Networks;

/// <summary>Changes parameters against the gradient. One serves one network, whose steps it remembers.</summary>
public abstract class Optimiser
{
    /// <summary>One step along the mean gradient of <paramref name="samples"/> samples.</summary>
    public void Step(NeuralNetwork network, int samples)
    {
        BeginStep();
        foreach (var layer in network.Layers)
            if (layer.Parameters.Length > 0)
                Change(layer, 1.0 / samples);
    }

    private protected virtual void BeginStep()
    {
    }

    private protected abstract void Change(Layer layer, double scale);

    /// <summary>Stochastic gradient descent: v becomes momentum · v - rate · gradient, and the parameter moves by v.</summary>
    public sealed class Sgd(double learningRate, double momentum = 0) : Optimiser
    {
        private readonly Dictionary<Layer, double[]> _velocities = [];

        private protected override void Change(Layer layer, double scale)
        {
            double[] velocity = Remembered(_velocities, layer);
            for (int i = 0; i < velocity.Length; i++)
            {
                velocity[i] = momentum * velocity[i] - learningRate * (layer.Gradients[i] * scale);
                layer.Parameters[i] += velocity[i];
            }
        }
    }

    /// <summary>Adam (Kingma and Ba 2015) with its usual constants 0.9, 0.999 and 1e-8.</summary>
    public sealed class Adam(double learningRate) : Optimiser
    {
        private const double Beta1 = 0.9, Beta2 = 0.999, Epsilon = 1e-8;

        private readonly Dictionary<Layer, double[]> _means = [], _squares = [];

        // Powers as running products: a power function has other bits on other machines.
        private double _power1 = 1, _power2 = 1;

        private protected override void BeginStep()
        {
            _power1 *= Beta1;
            _power2 *= Beta2;
        }

        private protected override void Change(Layer layer, double scale)
        {
            double[] mean = Remembered(_means, layer), square = Remembered(_squares, layer);
            for (int i = 0; i < mean.Length; i++)
            {
                double gradient = layer.Gradients[i] * scale;
                mean[i] = Beta1 * mean[i] + (1 - Beta1) * gradient;
                square[i] = Beta2 * square[i] + (1 - Beta2) * gradient * gradient;
                layer.Parameters[i] -= learningRate * (mean[i] / (1 - _power1)) / (Math.Sqrt(square[i] / (1 - _power2)) + Epsilon);
            }
        }
    }

    private static double[] Remembered(Dictionary<Layer, double[]> memory, Layer layer)
    {
        if (!memory.TryGetValue(layer, out double[]? values))
            memory[layer] = values = new double[layer.Parameters.Length];
        return values;
    }
}
