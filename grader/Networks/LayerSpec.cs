using System.Globalization;

namespace Grader.Networks;

/// <summary>The function that an activation applies to each number.</summary>
public enum ActivationFunction
{
    Relu,
    Sigmoid,
    Tanh,
}

/// <summary>A layer as it is asked for, before it is known whether it fits. Its text is what a learner writes.</summary>
public abstract record LayerSpec
{
    private LayerSpec()
    {
    }

    /// <summary>A two-dimensional convolution with square kernels, and a bias for each filter.</summary>
    /// <param name="Padding">Zeros around the image, on each side.</param>
    public sealed record Convolution(int Filters, int Kernel, int Stride = 1, int Padding = 0) : LayerSpec
    {
        public override string ToString() => Text($"Conv({Filters}, kernel: {Kernel}{Option("stride", Stride, 1)}{Option("padding", Padding, 0)})");
    }

    /// <summary>The largest number of each square window; what does not fill a window at the right and lower edge is left out.</summary>
    public sealed record MaxPooling(int Window, int Stride) : LayerSpec
    {
        public override string ToString() => Text($"MaxPool({Window}{Option("stride", Stride, Window)})");
    }

    /// <summary>Each output is a weighted sum of all inputs and a bias.</summary>
    public sealed record Dense(int Units) : LayerSpec
    {
        public override string ToString() => Text($"Dense({Units})");
    }

    /// <summary>In training each number becomes 0 with this probability, and the others are scaled up to keep the mean.</summary>
    public sealed record Dropout(double Rate) : LayerSpec
    {
        public override string ToString() => Text($"Dropout({Rate})");
    }

    /// <summary>An image becomes numbers in a row.</summary>
    public sealed record Flattening : LayerSpec
    {
        public override string ToString() => "Flatten()";
    }

    public sealed record Activation(ActivationFunction Function) : LayerSpec
    {
        public override string ToString() => $"{Function}()";
    }

    /// <summary>Scores become probabilities; only at the end, where the loss takes care of it.</summary>
    public sealed record Softmax : LayerSpec
    {
        public override string ToString() => "Softmax()";
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static string Option(string name, int value, int standard) =>
        value == standard ? "" : string.Create(CultureInfo.InvariantCulture, $", {name}: {value}");
}
