using System.Collections.Immutable;
using Grader.Regrading;
using Grader.Reporting;

namespace Grader.Results;

/// <summary>A grading that counts or counted, and the one that is to count in its place.</summary>
public sealed record Regraded(KeptGrading Before, KeptGrading Now);

/// <param name="Rendered">Whether the files of <c>--out</c> say so, too.</param>
public sealed record KeptRegrade(long Id, RegradeStanding Standing, bool Rendered, ImmutableArray<Regraded> HandIns);

/// <summary>Regrades: proposed, applied, taken back. A judge error is kept for the history, and never counts in a grade's place.</summary>
public sealed partial class ResultsFile
{
    /// <summary>Keeps what was graded again, in the place of an earlier proposal that was not applied; nothing of it counts.</summary>
    public KeptRegrade Propose(ImmutableArray<Regraded> handIns, Func<KeptGrading, ImmutableSortedDictionary<string, string>> files) => Whole(() =>
    {
        Do("UPDATE regrade SET state = 'superseded' WHERE state = 'pending'");
        long id = Read("INSERT INTO regrade (state) VALUES ('pending') RETURNING id", row => row.GetInt64(0)).Single();
        foreach (var (before, now) in handIns)
            Do("INSERT INTO regraded VALUES ($regrade, $before, $now)", ("$regrade", id), ("$before", before.Id), ("$now", Keep(now, () => files(now)).Id));
        return One("id = $id", ("$id", id))!;
    });

    /// <summary>What was proposed and is not applied; null if there is nothing.</summary>
    public KeptRegrade? Pending() => Locked(() => One("state = 'pending'"));

    /// <summary>What was applied last and not taken back.</summary>
    public KeptRegrade? LastApplied() => Locked(() => One("state = 'applied'"));

    /// <summary>What was applied or taken back last, while the files of <c>--out</c> do not say so yet.</summary>
    public KeptRegrade? Unrendered() => Locked(() => One("rendered = 0"));

    public KeptRegrade Regrade(long id) => Locked(() => One("id = $id", ("$id", id))!);

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

    private ImmutableArray<HandInKey> Turn(KeptRegrade regrade, string state, Func<Regraded, (KeptGrading From, KeptGrading To)> direction, bool all) => Whole(() =>
    {
        var turned = regrade.HandIns.Where(pair => pair.Now.Graded.Result.Verdict != Verdict.JudgeError).Select(direction).ToLookup(pair => Counts(pair.From));
        ImmutableArray<HandInKey> left = [.. turned[false].Select(pair => pair.From.Key)];
        if (all && !left.IsEmpty)
            return left;
        foreach (var (_, to) in turned[true])
            Count(to.Key, to.Id);
        Do(
            "UPDATE regrade SET state = $state, rendered = 0, applied = coalesce(applied, (SELECT coalesce(max(applied), 0) + 1 FROM regrade)) WHERE id = $id",
            ("$state", state), ("$id", regrade.Id));
        return left;
    });

    private bool Counts(KeptGrading grading) => Read("SELECT 1 FROM counting WHERE grading = $id", _ => true, ("$id", grading.Id)).Count > 0;

    private KeptRegrade? One(string which, params (string Name, object? Value)[] values)
    {
        var found = Read(
            $"SELECT id, state, rendered FROM regrade WHERE {which} ORDER BY coalesce(applied, 0) DESC, id DESC LIMIT 1",
            row => (Id: row.GetInt64(0), State: row.GetString(1), Rendered: row.GetInt64(2) != 0), values).Select(one => ((long, string, bool)?)one).FirstOrDefault();
        if (found is not var (id, state, rendered))
            return null;
        var before = Sides(id, "before");
        var now = Sides(id, "now");
        return new KeptRegrade(
            id, state switch { "applied" => RegradeStanding.Applied, "undone" => RegradeStanding.Undone, _ => RegradeStanding.Pending }, rendered,
            [.. before.Zip(now, (old, one) => new Regraded(old, one))]);
    }

    /// <param name="side">A column's name: before or now.</param>
    private List<KeptGrading> Sides(long regrade, string side) => Read(
        $"{Select} JOIN regraded r ON r.{side} = g.id WHERE r.regrade = $regrade ORDER BY g.learner, g.challenge, g.attempt", Row, ("$regrade", regrade));
}
