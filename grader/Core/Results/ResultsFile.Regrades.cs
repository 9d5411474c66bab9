using System.Collections.Immutable;
using Grader.Regrading;
using Grader.Reporting;

namespace Grader.Results;

/// <summary>A grading that counts or counted, and the one that is to count in its place.</summary>
public sealed record Regraded(KeptGrading Before, KeptGrading Now);

/// <param name="Rendered">Whether the files of <c>--out</c> say so, too.</param>
public sealed record KeptRegrade(long Id, RegradeStanding Standing, bool Rendered);

/// <summary>Regrades: proposed, applied, taken back. A judge error is kept for the history, and never counts in a grade's place.</summary>
public sealed partial class ResultsFile
{
    /// <summary>Proposes what was kept before, in the place of an earlier proposal that was not applied; nothing of it counts.</summary>
    /// <param name="handIns">Numbers of gradings: the one that counts, and the new one.</param>
    public KeptRegrade Propose(IEnumerable<(long Before, long Now)> handIns) => Whole(() =>
    {
        Do("UPDATE regrade SET state = 'superseded' WHERE state = 'pending'");
        long id = Read("INSERT INTO regrade (state) VALUES ('pending') RETURNING id", row => row.GetInt64(0)).Single();
        foreach (var (before, now) in handIns)
            Do("INSERT INTO regraded VALUES ($regrade, $before, $now)", ("$regrade", id), ("$before", before), ("$now", now));
        return One("id = $id", ("$id", id))!;
    });

    /// <summary>What was proposed and is not applied; null if there is nothing.</summary>
    public KeptRegrade? Pending() => Locked(() => One("state = 'pending'"));

    /// <summary>What was applied last and not taken back.</summary>
    public KeptRegrade? LastApplied() => Locked(() => One("state = 'applied'"));

    /// <summary>What was applied or taken back last, while the files of <c>--out</c> do not say so yet.</summary>
    public KeptRegrade? Unrendered() => Locked(() => One("rendered = 0"));

    /// <summary>What was graded again, ordinal by learner, challenge and attempt: read one hand-in at a time.</summary>
    public IEnumerable<Regraded> Regraded(KeptRegrade regrade)
    {
        foreach (var pair in Locked(() => Pairs(regrade.Id)))
            yield return new Regraded(Grading(pair.Before), Grading(pair.Now));
    }

    /// <summary>Of what was graded again the hash of the hand-in.</summary>
    public ImmutableDictionary<HandInKey, string> RegradedSubmissions(KeptRegrade regrade) => Locked(() => Pairs(regrade.Id))
        .ToImmutableDictionary(pair => pair.Key, pair => pair.Submission);

    /// <summary>Makes a proposal count, all of it or nothing.</summary>
    /// <returns>Hand-ins that were graded meanwhile; if there are any, nothing is changed.</returns>
    public ImmutableArray<HandInKey> Apply(KeptRegrade regrade) => Turn(regrade, "applied", pair => (pair.Before, pair.Now), all: true);

    /// <summary>Makes count again what counted before. What was graded anew since is left as it is.</summary>
    /// <returns>Those.</returns>
    public ImmutableArray<HandInKey> Undo(KeptRegrade regrade) => Turn(regrade, "undone", pair => (pair.Now, pair.Before), all: false);

    public void MarkRendered() => Whole(() =>
    {
        Do("UPDATE regrade SET rendered = 1 WHERE rendered = 0");
        return true;
    });

    private ImmutableArray<HandInKey> Turn(KeptRegrade regrade, string state, Func<Pair, (long From, long To)> direction, bool all) => Whole(() =>
    {
        var turned = Pairs(regrade.Id).Where(pair => pair.Verdict != VerdictText.Name(Verdict.JudgeError)).ToLookup(pair => Counts(direction(pair).From));
        ImmutableArray<HandInKey> left = [.. turned[false].Select(pair => pair.Key)];
        if (all && !left.IsEmpty)
            return left;
        foreach (var pair in turned[true])
            Count(pair.Key, direction(pair).To);
        Do(
            "UPDATE regrade SET state = $state, rendered = 0, applied = coalesce(applied, (SELECT coalesce(max(applied), 0) + 1 FROM regrade)) WHERE id = $id",
            ("$state", state), ("$id", regrade.Id));
        return left;
    });

    private bool Counts(long grading) => Read("SELECT 1 FROM counting WHERE grading = $id", _ => true, ("$id", grading)).Count > 0;

    private KeptRegrade? One(string which, params (string Name, object? Value)[] values) => Read(
        $"SELECT id, state, rendered FROM regrade WHERE {which} ORDER BY coalesce(applied, 0) DESC, id DESC LIMIT 1",
        row => new KeptRegrade(
            row.GetInt64(0), row.GetString(1) switch { "applied" => RegradeStanding.Applied, "undone" => RegradeStanding.Undone, _ => RegradeStanding.Pending }, row.GetInt64(2) != 0),
        values).FirstOrDefault();

    private List<Pair> Pairs(long regrade) => Read(
        """
        SELECT r.before, r.now, g.learner, g.challenge, g.attempt, g.submission, g.verdict FROM regraded r JOIN grading g ON g.id = r.now
        WHERE r.regrade = $regrade ORDER BY g.learner, g.challenge, g.attempt
        """,
        row => new Pair(row.GetInt64(0), row.GetInt64(1), new HandInKey(row.GetString(2), row.GetString(3), row.GetString(4)), row.GetString(5), row.GetString(6)),
        ("$regrade", regrade));

    private sealed record Pair(long Before, long Now, HandInKey Key, string Submission, string Verdict);
}
