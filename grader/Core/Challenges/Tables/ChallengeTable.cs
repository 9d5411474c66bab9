using System.Collections.Immutable;
using Grader.Learning;

namespace Grader.Challenges.Tables;

/// <summary>A table of a challenge, with what is to be predicted in it.</summary>
/// <param name="Data">All of it. What leaves the host is <see cref="Shown"/>.</param>
/// <param name="Hidden">The columns that no submission gets.</param>
public sealed record ChallengeTable(string Name, DataTable Data, ImmutableArray<string> Hidden)
{
    public LabelColumn? Label { get; init; }

    /// <summary>The file in data/ that it is; null: its rows are made.</summary>
    public string? File { get; init; }

    /// <summary>What a network sees of a row; empty: numbers in a row.</summary>
    public ImmutableArray<int> Image { get; init; } = [];

    /// <summary>How it is trained on; null: it is not.</summary>
    public TrainingPlan? Plan { get; init; }

    /// <summary>Which rows are those of another table (<see cref="Split.Train"/>) and which are to be judged; empty: all are.</summary>
    public ImmutableArray<Split> Rows { get; init; } = [];

    public DataTable Shown => Data.Without(Hidden);

    public bool HasHidden => !Hidden.IsEmpty;
}

/// <summary>The column that is to be predicted.</summary>
/// <param name="Labels">In the order that rows of probabilities have; empty: it is a number.</param>
/// <param name="Positive">Of two labels: the index of that which a single probability is of.</param>
public sealed record LabelColumn(string Column, ImmutableArray<string> Labels, int? Positive)
{
    public bool IsNumber => Labels.IsEmpty;
}
