namespace Grader.Courses.Gradebooks;

/// <summary>One attempt at a pack, graded.</summary>
/// <param name="Attempt">The name of its folder in <c>.attempts</c>; empty: what lies in the pack's own folder.</param>
/// <param name="Score">Null: a judge error.</param>
/// <param name="HandedIn">Whether there is anything of the learner's in it.</param>
public sealed record GradedAttempt(string Attempt, decimal? Score, decimal MaxScore, bool HandedIn, HandInTime? Time)
{
    /// <summary>The points of remarks that are in the score, each with its reason; null: there are none.</summary>
    public string? Remarked { get; init; }
}

/// <summary>What becomes of a pack in a learner's gradebook.</summary>
public enum Standing { Graded, NothingHandedIn, NotDue, Excused, HeldBack, JudgeError }

/// <summary>A pack's grade with every step of how it came about.</summary>
/// <param name="Attempt">The one that counts; null: nothing was handed in.</param>
/// <param name="Attempts">How many there were.</param>
/// <param name="Due">The learner's own due date.</param>
/// <param name="PercentOff">For being late.</param>
/// <param name="Raw">What it earned.</param>
/// <param name="Score">What is left of it, rounded; null: there is none to be had.</param>
/// <param name="Weight">In the total; 0: left out.</param>
/// <param name="Reason">Of the exceptions that were applied.</param>
public sealed record PackGrade(
    string Pack, Standing Standing, GradedAttempt? Attempt, int Attempts, LocalMoment? Due, int DaysLate, decimal PercentOff, bool IsTooLate,
    bool IsEarly, decimal? Raw, decimal MaxScore, decimal? Score, decimal Weight, string? Reason)
{
    /// <summary>The score before it is rounded.</summary>
    internal Fraction? Exact { get; init; }

    /// <summary>Whether a gradebook may show it.</summary>
    public bool IsGivenOut => Standing is Standing.Graded or Standing.NothingHandedIn;
}

/// <summary>A learner's row.</summary>
/// <param name="Entry">In the roster; null: not in it, or there is none.</param>
/// <param name="Percent">Of all weights; null: something is still out, or nothing counts.</param>
public sealed record GradebookRow(string Learner, RosterEntry? Entry, System.Collections.Immutable.ImmutableArray<PackGrade> Packs, decimal? Percent);
