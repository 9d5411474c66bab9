using System.Collections.Immutable;
using Grader.Grading;
using Grader.Regrading;
using Grader.Reporting;
using Grader.Results;

namespace Core.Tests.Results;

/// <summary>What is proposed, applied and taken back.</summary>
public sealed class RegradesTests : IDisposable
{
    private static readonly ImmutableSortedDictionary<string, string> Files = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal).Add("checks.csx", "1");

    private readonly string _folder = Directory.CreateTempSubdirectory("grader-results-").FullName;
    private ResultsFile _results;

    public RegradesTests() => _results = ResultsFile.OpenAlone(_folder);

    public void Dispose()
    {
        _results.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void AProposalCountsWhenItIsAppliedAndCanBeTakenBackLikeAStack()
    {
        Add("learner-01", 1);
        Propose(2);
        Assert.Equal([1], Scores());
        Assert.Empty(_results.Apply(_results.Pending()!));
        Propose(3);
        Assert.Empty(_results.Apply(_results.Pending()!));
        Reopen();
        Assert.Equal([3], Scores());
        Assert.Null(_results.Pending());
        _results.Undo(_results.LastApplied()!);
        Assert.Equal([2], Scores());
        _results.Undo(_results.LastApplied()!);
        Assert.Equal([1], Scores());
        Assert.Null(_results.LastApplied());
        Assert.Equal(3, _results.History("learner-01").Length);
    }

    [Fact]
    public void IsAppliedWholeOrNotAtAll()
    {
        Add("learner-01", 1);
        Add("learner-02", 1);
        Propose(2);
        Add("learner-02", 5);
        Assert.Equal([new HandInKey("learner-02", "p/c")], _results.Apply(_results.Pending()!));
        Assert.Equal([1, 5], Scores());
        Assert.NotNull(_results.Pending());
    }

    [Fact]
    public void WhatWasGradedSinceIsNotTakenBack()
    {
        Add("learner-01", 1);
        Add("learner-02", 1);
        Propose(2);
        _results.Apply(_results.Pending()!);
        Add("learner-02", 5);
        Assert.Equal([new HandInKey("learner-02", "p/c")], _results.Undo(_results.LastApplied()!));
        Assert.Equal([1, 5], Scores());
    }

    [Fact]
    public void AFaultOfOursNeverCountsInAGradesPlace()
    {
        Add("learner-01", 1);
        Propose(null);
        Assert.Equal(GradeMove.Kept, Assert.Single(Regrade.Of(_results, _results.Pending()!).Changes).Move);
        Assert.Empty(_results.Apply(_results.Pending()!));
        Assert.Equal([1], Scores());
    }

    [Fact]
    public void ANewProposalTakesThePlaceOfTheLast()
    {
        Add("learner-01", 1);
        Propose(2);
        Propose(3);
        _results.Apply(_results.Pending()!);
        Assert.Equal([3], Scores());
        Assert.Null(_results.Pending());
    }

    [Fact]
    public void RemembersWhatIsNotRenderedYet()
    {
        Add("learner-01", 1);
        Propose(2);
        Assert.Null(_results.Unrendered());
        _results.Apply(_results.Pending()!);
        Reopen();
        Assert.Equal(RegradeStanding.Applied, _results.Unrendered()!.Standing);
        _results.MarkRendered();
        Assert.Null(_results.Unrendered());
    }

    private decimal?[] Scores() => [.. _results.Counting().Select(grading => grading.Graded.Result.Score)];

    private void Add(string learner, decimal score) => _results.Add(Grading(learner, Graded(score)), () => Files);

    /// <param name="score">Null: it could not be graded.</param>
    private void Propose(decimal? score) => _results.Propose(
        _results.Counting().Select(before => (before.Id, _results.Keep(Grading(before.Key.Learner, Graded(score)), () => Files).Id)).ToList());

    private void Reopen()
    {
        _results.Dispose();
        _results = ResultsFile.OpenAlone(_folder);
    }

    private static KeptGrading Grading(string learner, GradedHandIn graded) => new(
        new HandInKey(learner, "p/c"), "submission", "hash", new GradingEnvironment("0.1.0", "b", ".NET", "Linux", 2, "landlock", []), "cpu 2 s", DateTimeOffset.UnixEpoch,
        DateTimeOffset.UnixEpoch.AddSeconds(1), graded);

    private static GradedHandIn Graded(decimal? score) =>
        new(new ChallengeResult("p/c", score is null ? Verdict.JudgeError : Verdict.WrongAnswer, score, 10, null, [], [], []), []);
}
