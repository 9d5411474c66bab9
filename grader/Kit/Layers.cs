namespace Grader.Kit;

/// <summary>One layer of a <see cref="Network"/>.</summary>
public abstract record Layer
{
    private protected Layer() { }
}

/// <summary>Square filters that slide over an image; out comes an image with one channel for each filter.</summary>
public sealed record Conv : Layer
{
    /// <param name="filters">How many.</param>
    /// <param name="kernel">Rows and columns of a filter.</param>
    /// <param name="stride">By how much a filter moves on.</param>
    /// <param name="padding">Zeros on every side of the image.</param>
    public Conv(int filters, int kernel, int stride = 1, int padding = 0) => (Filters, Kernel, Stride, Padding) = (filters, kernel, stride, padding);

    /// <summary>How many.</summary>
    public int Filters { get; init; }

    /// <summary>Rows and columns of a filter.</summary>
    public int Kernel { get; init; }

    /// <summary>By how much a filter moves on.</summary>
    public int Stride { get; init; }

    /// <summary>Zeros on every side of the image.</summary>
    public int Padding { get; init; }
}

/// <summary>The largest of every square of pixels, in each channel; what does not fill a square is left out.</summary>
public sealed record MaxPool : Layer
{
    /// <param name="size">Rows and columns of a square.</param>
    /// <param name="stride">From one square to the next; without it, squares lie side by side.</param>
    public MaxPool(int size, int? stride = null) => (Size, Stride) = (size, stride ?? size);

    /// <summary>Rows and columns of a square.</summary>
    public int Size { get; init; }

    /// <summary>From one square to the next.</summary>
    public int Stride { get; init; }
}

/// <summary>Every input to every unit, with a weight each and a bias for each unit. An image must be flattened first.</summary>
public sealed record Dense : Layer
{
    /// <param name="units">How many numbers come out.</param>
    public Dense(int units) => Units = units;

    /// <summary>How many numbers come out.</summary>
    public int Units { get; init; }
}

/// <summary>While training, each number is zero with a probability, and the others larger to make up for it (Srivastava et al. 2014).</summary>
public sealed record Dropout : Layer
{
    /// <param name="rate">The probability, from 0 to below 1.</param>
    public Dropout(double rate) => Rate = rate;

    /// <summary>The probability, from 0 to below 1.</summary>
    public double Rate { get; init; }
}

/// <summary>An image as a row of numbers.</summary>
public sealed record Flatten : Layer;

/// <summary>max(x, 0).</summary>
public sealed record Relu : Layer;

/// <summary>1 / (1 + exp(-x)).</summary>
public sealed record Sigmoid : Layer;

/// <summary>The hyperbolic tangent.</summary>
public sealed record Tanh : Layer;

/// <summary>Probabilities that sum to 1. Only as the last layer, where it changes nothing: the grader takes it anyway.</summary>
public sealed record Softmax : Layer;
