using System.Collections.Immutable;
using Grader.Judging;
using Grader.Running;

namespace Grader.Challenges.Editions;

/// <summary>A pack without what is the staff's, as expected.json describes it.</summary>
/// <param name="Pack">Its id.</param>
/// <param name="Files">The hash of each published file, by its path in the pack.</param>
/// <param name="Challenges">By name.</param>
public sealed record PackEdition(
    string Pack, ImmutableSortedDictionary<string, string> Files, ImmutableSortedDictionary<string, Edition> Challenges)
{
    /// <summary>The file that makes a pack a learner edition.</summary>
    public const string FileName = "expected.json";
}

/// <summary>What a learner edition says of one challenge in place of its reference, its hidden checks and its key.</summary>
/// <param name="Checks">code: what visible checks registered, and what the reference answered.</param>
/// <param name="Hidden">The weight of each hidden check or secret case.</param>
public sealed record Edition(ImmutableArray<PublishedCheck> Checks, ImmutableArray<decimal> Hidden)
{
    /// <summary>program: how much it may print, which depends on answers that are not here.</summary>
    public int? Output { get; init; }

    /// <summary>A question whose answer stands in key.yaml, for the pack is <c>self-study</c>; else its tries are recorded and not judged.</summary>
    public bool HasKey { get; init; }

    /// <summary>Of expected.json: what the edition says is part of what the challenge is.</summary>
    public string Hash { get; init; } = "";
}

/// <param name="Cases">Empty: only the course can grade it.</param>
/// <param name="Tables">The names of those that it asks for.</param>
public sealed record PublishedCheck(Registration Registration, ImmutableArray<CaseOutcome> Cases, string Printed, ImmutableArray<string> Tables)
{
    public bool IsLeftToCourse => Cases.IsEmpty;
}
