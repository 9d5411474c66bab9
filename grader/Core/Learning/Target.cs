using System.Collections.Immutable;

namespace Grader.Learning;

/// <summary>What is to be predicted: one of a few labels, or a number.</summary>
/// <param name="Labels">In the challenge's order; empty: a number (regression).</param>
/// <param name="Positive">Of two labels: the index of that which probabilities, precision and recall are of.</param>
public sealed record Target(ImmutableArray<string> Labels, int? Positive)
{
    public static readonly Target Number = new([], null);

    public bool IsNumber => Labels.IsEmpty;
}

/// <summary>Rows with their right answers.</summary>
/// <param name="Columns">The features' names.</param>
/// <param name="Features">Row by row, <c>Columns.Length</c> each.</param>
/// <param name="Labels">One for each row: an index into <see cref="Target.Labels"/>, or the number.</param>
public sealed record Examples(ImmutableArray<string> Columns, ImmutableArray<double> Features, ImmutableArray<double> Labels)
{
    public int Rows => Labels.Length;
}

/// <summary>
/// Predictions that have been checked: as many as rows, finite, of known labels; probabilities are clipped to [1e-7, 1 - 1e-7] and sum to 1.
/// </summary>
public abstract record Predictions
{
    private Predictions() { }

    /// <summary>Indices into <see cref="Target.Labels"/>.</summary>
    public sealed record Classes(ImmutableArray<int> Values) : Predictions;

    /// <summary>Row by row, one for each of <see cref="Target.Labels"/>.</summary>
    public sealed record Probabilities(ImmutableArray<double> Values) : Predictions;

    public sealed record Numbers(ImmutableArray<double> Values) : Predictions;
}
