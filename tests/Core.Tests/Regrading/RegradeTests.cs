using System.Collections.Immutable;
using System.Xml.Linq;
using Grader.Regrading;
using Grader.Reporting;

namespace Core.Tests.Regrading;

/// <summary>What staff read before a regrade counts.</summary>
public class RegradeTests
{
    private const string Hostile = "<b>::error::\u202Ex</b> | [a](b)";

    private static readonly string[] Causes = ["changed: checks.csx; new: hidden.csx", "grader 0.1.0 → 0.2.0"];

    [Fact]
    public Task ReadsAtEightyColumns()
    {
        string text = RegradeText.Render(Some());
        Assert.All(text.Split('\n'), line => Assert.True(TextColumns.Of(line) <= 80, line));
        return Verify(text, "txt");
    }

    [Fact]
    public Task ReadsAsMarkdown() => Verify(RegradeMarkdown.Render(Some()), "md");

    [Fact]
    public void IsAPageOfWellFormedXmlInWhichNothingIsAnElementOfALearners()
    {
        string page = RegradeHtml.Render(Some());
        Assert.Empty(XDocument.Parse(page).Descendants("b"));
        Assert.Contains("<span class=\"verdict good\"><span aria-hidden=\"true\">↑ </span>up</span>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void ShowsNothingOfAHiddenCheckButVerdictAndPoints() => Assert.All(
        [RegradeText.Render(Some()), RegradeMarkdown.Render(Some()), RegradeHtml.Render(Some())],
        text => Assert.DoesNotContain("marker7c1f", text, StringComparison.Ordinal));

    [Theory]
    [InlineData(5, 10, 6, 10, GradeMove.Up)]
    [InlineData(5, 10, 4, 10, GradeMove.Down)]
    [InlineData(5, 10, 5, 10, GradeMove.Same)]
    [InlineData(5, 10, 6, 12, GradeMove.Reworded)]
    [InlineData(5, 10, 5, 12, GradeMove.Down)]
    [InlineData(3.33, 10, 6.67, 20, GradeMove.Reworded)]
    [InlineData(3.33, 10, 3.34, 10, GradeMove.Up)]
    [InlineData(0, 0, 1, 10, GradeMove.Up)]
    public void MovesByTheShareOfWhatCouldBeHad(double before, int beforeMax, double now, int nowMax, GradeMove move) =>
        Assert.Equal(move, Change("learner-01", Result(Verdict.WrongAnswer, (decimal)before, beforeMax), Result(Verdict.WrongAnswer, (decimal)now, nowMax)).Move);

    [Fact]
    public void AFaultOfOursIsNoChange()
    {
        var regrade = new Regrade([Change("learner-01", Result(Verdict.Accepted, 10, 10), Fault())], RegradeStanding.Pending);
        Assert.False(regrade.ChangesAnything);
        Assert.Contains("1 could not be graded again by our own fault, and keeps its grade", regrade.Summary);
        Assert.True(new Regrade([Change("learner-01", Fault(), Result(Verdict.WrongAnswer, 0, 10))], RegradeStanding.Pending).ChangesAnything);
    }

    [Fact]
    public void SaysThatNothingWouldChange() => Assert.Equal(
        "1 hand-in of 1 learner graded again: 0 up, 0 down, 1 the same\nno grade would change, and no reason for one\n\nlab/relay: 0 up, 0 down, 1 the same\n",
        RegradeText.Render(new Regrade([new("learner-01", "", Result(Verdict.Accepted, 10, 10), Result(Verdict.Accepted, 10, 10), [])], RegradeStanding.Pending)));

    [Fact]
    public void AnotherWeightAloneIsNoChangeOfAGradeAndAnotherVerdictIs()
    {
        var (before, heavier) = (Check("one vector", Verdict.Accepted, 2), Check("one vector", Verdict.Accepted, 3) with { MaxPoints = 3 });
        var now = Result(Verdict.Accepted, 10, 10, heavier, Check("slow", Verdict.Accepted, 2));
        Assert.Equal(GradeMove.Same, Change("learner-01", Result(Verdict.Accepted, 10, 10, before, Check("slow", Verdict.Accepted, 2)), now).Move);
        Assert.Equal(GradeMove.Reworded, Change("learner-01", Result(Verdict.Accepted, 10, 10, before, Check("slow", Verdict.WrongAnswer, 0)), now).Move);
    }

    private static Regrade Some() => new(
        [
            Change(
                "learner-01",
                Result(Verdict.WrongAnswer, 7, 10, Check("one vector", Verdict.WrongAnswer, 0, "index 1: expected 0, got 1e-12"), Check("hidden one", Verdict.Accepted, 2, "marker7c1f", hidden: true)),
                Result(Verdict.Accepted, 10, 10, Check("one vector", Verdict.Accepted, 2), Check("hidden one", Verdict.Accepted, 2, hidden: true), Check("hidden two", Verdict.Accepted, 1, "marker7c1f", hidden: true))),
            Change(
                Hostile,
                Result(Verdict.Accepted, 10, 10, Check("gone", Verdict.Accepted, 2), Check("slow", Verdict.TimeLimitExceeded, 0, "no answer in 2 s of CPU")),
                Result(Verdict.WrongAnswer, 2.5m, 10, Check("slow", Verdict.WrongAnswer, 0, Hostile))),
            Change("learner-03", Result(Verdict.Accepted, 10, 10), Fault()),
            Change("learner-04", Result(Verdict.Accepted, 10, 10), Result(Verdict.Accepted, 10, 10)),
            Change(
                "learner-05",
                Result(Verdict.CompileError, 0, 10) with { Diagnostics = [new("CS0103", "error", "relay.csx", 3, 5, "The name 'x' does not exist in the current context")] },
                Result(Verdict.WrongAnswer, 0, 10, Check("one vector", Verdict.WrongAnswer, 0, "expected 1, got 2"))),
        ], RegradeStanding.Pending);

    private static GradeChange Change(string learner, ChallengeResult before, ChallengeResult now) => new(learner, "", before, now, [.. Causes]);

    private static ChallengeResult Fault() => Result(Verdict.JudgeError, 0, 10) with { Score = null, Notes = ["the runner did not start"] };

    private static ChallengeResult Result(Verdict verdict, decimal score, decimal max, params ImmutableArray<CheckResult> checks) =>
        new("lab/relay", verdict, score, max, null, [], checks, []);

    private static CheckResult Check(string name, Verdict verdict, decimal points, string? message = null, bool hidden = false) =>
        new(name, verdict, points, 2, hidden, message);
}
