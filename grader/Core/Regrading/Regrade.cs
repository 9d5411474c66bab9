using System.Collections.Immutable;
using Grader.Reporting;
using Grader.Results;

namespace Grader.Regrading;

/// <summary>What grading again would change: rendered as text, Markdown or HTML for whoever decides whether it counts.</summary>
public sealed class Regrade
{
    private readonly SortedDictionary<string, RegradedChallenge> _challenges = new(StringComparer.Ordinal);
    private readonly int _learners;

    /// <param name="changes">All that was graded again, what stays the same, too; those of a learner together. Gone through several times, and never held:
    /// a class has thousands.</param>
    /// <param name="standing">Whether it counts already.</param>
    public Regrade(IEnumerable<GradeChange> changes, RegradeStanding standing)
    {
        Standing = standing;
        Changes = changes.Where(change => change.Move != GradeMove.Same);
        string? learner = null;
        foreach (var change in changes)
        {
            if (change.Learner != learner)
                _learners++;
            learner = change.Learner;
            if (!_challenges.TryGetValue(change.Challenge, out var challenge))
                _challenges.Add(change.Challenge, challenge = new RegradedChallenge(change.Challenge));
            challenge.Add(change);
        }
    }

    /// <summary>What was graded again with another result, ordinal by learner, then by challenge and attempt.</summary>
    public IEnumerable<GradeChange> Changes { get; }

    public RegradeStanding Standing { get; }

    /// <summary>By challenge: what was not the same, and how the grades moved.</summary>
    public IReadOnlyCollection<RegradedChallenge> Challenges => _challenges.Values;

    public static Regrade Of(ResultsFile results, KeptRegrade kept)
    {
        var known = new Dictionary<string, ImmutableSortedDictionary<string, string>>(StringComparer.Ordinal);
        return new Regrade(results.Regraded(kept).Select(pair => new GradeChange(
            pair.Now.Key.Learner, pair.Now.Key.Attempt, pair.Before.Graded.Result, pair.Now.Graded.Result, GradingCauses.Between(pair.Before, pair.Now, Files))), kept.Standing);

        ImmutableSortedDictionary<string, string> Files(string challenge) =>
            known.TryGetValue(challenge, out var files) ? files : known[challenge] = results.FilesOf(challenge);
    }

    public int Count(GradeMove move) => Challenges.Sum(challenge => challenge.Count(move));

    public bool ChangesAnything => Count(GradeMove.Up) + Count(GradeMove.Down) + Count(GradeMove.Reworded) > 0;

    /// <summary>How many up, down and the same, and what it is about; each a sentence.</summary>
    public ImmutableArray<string> Summary
    {
        get
        {
            var lines = ImmutableArray.CreateBuilder<string>();
            lines.Add($"{TextPage.Count(Challenges.Sum(challenge => challenge.All), "hand-in")} of {TextPage.Count(_learners, "learner")} graded again: {Count(GradeMove.Up)} up, {Count(GradeMove.Down)} down, {Count(GradeMove.Same) + Count(GradeMove.Reworded) + Count(GradeMove.Kept)} the same");
            if (Count(GradeMove.Reworded) is > 0 and var reworded)
                lines.Add($"of the same points {reworded} {(reworded == 1 ? "has" : "have")} another verdict or reason");
            if (Count(GradeMove.Kept) is > 0 and var kept)
                lines.Add($"{kept} could not be graded again by our own fault, and {(kept == 1 ? "keeps its grade" : "keep their grades")}");
            lines.Add(Standing switch
            {
                RegradeStanding.Pending when ChangesAnything => "nothing of it counts yet; `grader regrade --out DIR --apply` makes it count",
                RegradeStanding.Pending => "no grade would change, and no reason for one",
                RegradeStanding.Applied => "it counts; `grader regrade --out DIR --undo` takes it back",
                _ => "it was taken back, and what counted before counts again",
            });
            return lines.ToImmutable();
        }
    }
}

public enum RegradeStanding { Pending, Applied, Undone }

/// <summary>What of a regrade is about one challenge, counted.</summary>
public sealed class RegradedChallenge(string challenge)
{
    private readonly Dictionary<GradeMove, int> _moves = [];
    private readonly SortedDictionary<string, int> _causes = new(StringComparer.Ordinal);

    public string Challenge => challenge;

    public int All => _moves.Values.Sum();

    /// <summary><c>3 up, 1 down, 8 the same</c></summary>
    public string Moves => $"{Count(GradeMove.Up)} up, {Count(GradeMove.Down)} down, {All - Count(GradeMove.Up) - Count(GradeMove.Down)} the same";

    /// <summary>What was not the same, each with how many hand-ins it is true of, if not of all.</summary>
    public IEnumerable<string> Causes => _causes.Select(cause => cause.Value == All ? cause.Key : $"{cause.Key} ({cause.Value} of {All})");

    public int Count(GradeMove move) => _moves.GetValueOrDefault(move);

    internal void Add(GradeChange change)
    {
        _moves[change.Move] = Count(change.Move) + 1;
        foreach (string cause in change.Causes)
            _causes[cause] = _causes.GetValueOrDefault(cause) + 1;
    }
}
