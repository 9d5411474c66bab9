using System.Collections.Immutable;
using Grader.Reporting;
using Grader.Results;

namespace Grader.Regrading;

/// <summary>What grading again would change: rendered as text, Markdown or HTML for whoever decides whether it counts.</summary>
/// <param name="Changes">All that was graded again, ordinal by learner, then in the order of the course; what stays the same, too.</param>
/// <param name="Standing">Whether it counts already.</param>
public sealed record Regrade(ImmutableArray<GradeChange> Changes, RegradeStanding Standing)
{
    /// <param name="files">A challenge's files and their hashes, by the challenge's hash.</param>
    public static Regrade Of(KeptRegrade kept, Func<string, ImmutableSortedDictionary<string, string>> files) => new(
        [
            .. kept.HandIns.Select(pair => new GradeChange(
                pair.Now.Key.Learner, pair.Now.Key.Attempt, pair.Before.Graded.Result, pair.Now.Graded.Result, GradingCauses.Between(pair.Before, pair.Now, files))),
        ], kept.Standing);

    public int Count(GradeMove move) => Changes.Count(change => change.Move == move);

    public bool ChangesAnything => Changes.Any(change => change.IsChange);

    /// <summary>How many up, down and the same, and what it is about; each a sentence.</summary>
    public ImmutableArray<string> Summary
    {
        get
        {
            int learners = Changes.Select(change => change.Learner).Distinct(StringComparer.Ordinal).Count();
            var lines = ImmutableArray.CreateBuilder<string>();
            lines.Add($"{TextPage.Count(Changes.Length, "hand-in")} of {TextPage.Count(learners, "learner")} graded again: {Count(GradeMove.Up)} up, {Count(GradeMove.Down)} down, {Count(GradeMove.Same) + Count(GradeMove.Reworded) + Count(GradeMove.Kept)} the same");
            if (Count(GradeMove.Reworded) is > 0 and var reworded)
                lines.Add($"of the same points {reworded} {(reworded == 1 ? "has" : "have")} another verdict or reason");
            if (Count(GradeMove.Kept) is > 0 and var kept)
                lines.Add($"{kept} could not be graded again by our own fault, and {(kept == 1 ? "keeps its grade" : "keep their grades")}");
            lines.Add(Standing switch
            {
                RegradeStanding.Pending when ChangesAnything => "nothing of it counts yet; `grader regrade --apply` makes it count",
                RegradeStanding.Pending => "no grade would change, and no reason for one",
                RegradeStanding.Applied => "it counts; `grader regrade --undo` takes it back",
                _ => "it was taken back, and what counted before counts again",
            });
            return lines.ToImmutable();
        }
    }

    /// <summary>By challenge, in the order of the first change: what was not the same, and how the grades moved.</summary>
    public ImmutableArray<RegradedChallenge> Challenges =>
    [
        .. Changes.GroupBy(change => change.Challenge, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new RegradedChallenge(group.Key, [.. group])),
    ];
}

public enum RegradeStanding { Pending, Applied, Undone }

public sealed record RegradedChallenge(string Challenge, ImmutableArray<GradeChange> Changes)
{
    /// <summary><c>3 up, 1 down, 8 the same</c></summary>
    public string Moves => $"{Count(GradeMove.Up)} up, {Count(GradeMove.Down)} down, {Changes.Length - Count(GradeMove.Up) - Count(GradeMove.Down)} the same";

    /// <summary>What was not the same, each with how many hand-ins it is true of, if not of all.</summary>
    public ImmutableArray<string> Causes =>
    [
        .. Changes.SelectMany(change => change.Causes).GroupBy(cause => cause, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => group.Count() == Changes.Length ? group.Key : $"{group.Key} ({group.Count()} of {Changes.Length})"),
    ];

    private int Count(GradeMove move) => Changes.Count(change => change.Move == move);
}
