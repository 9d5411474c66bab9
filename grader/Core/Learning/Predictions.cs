using System.Collections.Immutable;

namespace Grader.Learning;

/// <summary>
/// What a model said for each row, beside what is true. Numbers that were not looked at MUST NOT get here: ML.NET drops a row whose score
/// is NaN without a word, and takes a probability above 1 for certainty. <see cref="PredictionGuard"/> holds the door on both sides.
/// </summary>
public abstract record Predictions
{
    private Predictions() { }

    /// <summary>Of labels. At least two of them occur in <paramref name="Truth"/>.</summary>
    /// <param name="Count">How many labels there are; a row's label is its index, from 0.</param>
    /// <param name="Positive">The label that a test looks for; null: none is special. Only with two labels.</param>
    /// <param name="Probabilities">Row by row, <paramref name="Count"/> numbers of [0, 1] that sum to 1.</param>
    /// <param name="AreLabels">The model named labels only: each probability is 0 or 1, and what needs probabilities is not computed.</param>
    public sealed record Labels(
        int Count, int? Positive, ImmutableArray<int> Truth, ImmutableArray<double> Probabilities, bool AreLabels) : Predictions;

    /// <summary>Of numbers, in the unit of the table's column.</summary>
    public sealed record Numbers(ImmutableArray<double> Truth, ImmutableArray<double> Predicted) : Predictions;
}
