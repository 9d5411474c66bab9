using Grader.Networks;

namespace Grader.Learning;

/// <summary>
/// What training a network costs, before it is trained, in steps of about a nanosecond on one core of a server of 2023; with the way back, and a look at
/// a third as many validation rows. Measured: docs/performance.md.
/// </summary>
internal static class NetworkCost
{
    private const double Multiplication = 4, Update = 7;

    /// <param name="rows">Of one epoch.</param>
    public static double Steps(Architecture architecture, int rows, int epochs, int batch)
    {
        double row = architecture.Layers.Sum(layer => Multiplication * layer.Multiplies + Number(layer.Spec) * layer.Output.Size);
        double updates = Math.Ceiling((double)rows / batch);
        return epochs * (rows * row + updates * Update * architecture.Parameters);
    }

    /// <summary>Of each number that comes out of a layer, beside what is multiplied for it. Exponentials are our own, for the same bits everywhere.</summary>
    private static double Number(LayerSpec layer) => layer switch
    {
        LayerSpec.Activation { Function: ActivationFunction.Tanh } => 90,
        LayerSpec.Activation { Function: ActivationFunction.Sigmoid } or LayerSpec.Softmax => 50,
        LayerSpec.Dropout => 40,
        LayerSpec.MaxPooling pool => 4.0 * pool.Window * pool.Window,
        _ => 4,
    };
}
