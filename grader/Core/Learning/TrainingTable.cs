using System.Collections.Immutable;

namespace Grader.Learning;

/// <summary>Features and what is to be learnt from them.</summary>
/// <param name="Columns">How many features a row has.</param>
/// <param name="Values">Row by row. What a network is to see scaled is scaled already.</param>
public sealed record TrainingTable(int Columns, ImmutableArray<double> Values, Target Target)
{
    public int Rows => Columns == 0 ? 0 : Values.Length / Columns;
}

public abstract record Target
{
    private Target() { }

    /// <param name="Count">How many labels there are; a row's label is its index, from 0.</param>
    /// <param name="Positive">As in <see cref="Predictions.Labels"/>.</param>
    public sealed record Labels(int Count, int? Positive, ImmutableArray<int> Rows) : Target;

    public sealed record Numbers(ImmutableArray<double> Rows) : Target;
}

public enum Split { Train, Validation, Test }

/// <summary>
/// How a table is used, once for each seed: the seed draws which rows belong to which split, and which labels are wrong.
/// </summary>
/// <param name="Noise">The probability that a row of train or validation gets another label, 0 to below 1. Test rows stay as they are; so do numbers.</param>
/// <param name="Seeds">Fixed ones, so that a configuration has one result. Five: their mean decides as well as one can wish.</param>
public sealed record TrainingPlan(int Train, int Validation, int Test, double Noise, ImmutableArray<long> Seeds);
