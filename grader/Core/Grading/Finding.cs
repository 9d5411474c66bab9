using Grader.Judging;
using Grader.Reporting;
using Grader.Reporting.Models;

namespace Grader.Grading;

/// <summary>What was found out about one check, before it is known what of it may be shown.</summary>
internal sealed record Finding(Verdict Verdict, string? Message)
{
    public static readonly Finding Accepted = new(Verdict.Accepted, null);

    /// <summary>Index of the case it was found in; null where that is not known: a process that hangs does not say in which.</summary>
    public int? Case { get; init; }

    public string? Expected { get; init; }

    public string? Actual { get; init; }

    public string? Path { get; init; }

    public string? Rule { get; init; }

    /// <summary>What was measured of a model, as far as whoever may see the check may see it.</summary>
    public ModelResult? Model { get; init; }

    /// <summary>Where in the submission an exception came from.</summary>
    public (string File, int Line)? Location { get; init; }

    public static Finding? Of(Mismatch? mismatch) => mismatch is null
        ? null
        : new Finding(Verdict.WrongAnswer, mismatch.Message)
        {
            Expected = mismatch.Expected,
            Actual = mismatch.Actual,
            Path = mismatch.Path,
            Rule = mismatch.Rule,
        };
}
