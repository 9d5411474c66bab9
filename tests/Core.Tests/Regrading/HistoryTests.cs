using System.Collections.Immutable;
using Grader.Grading;
using Grader.Regrading;
using Grader.Reporting;
using Grader.Results;

namespace Core.Tests.Regrading;

/// <summary>Every grading of a hand-in, why it differs from the one before, and which are graded again.</summary>
public class HistoryTests
{
    private static readonly GradingEnvironment Environment = new("0.1.0", "b", ".NET 10.0.12", "Linux", 2, "landlock", []);

    [Fact]
    public Task SaysWhyEachDiffersFromTheOneBefore() => Verify(
        HistoryText.Render(
            [
                Grading(1, 7),
                Grading(2, 8) with { ChallengeHash = "b" },
                Grading(3, 8) with { ChallengeHash = "b", Environment = Environment with { Grader = "0.2.0" }, Limits = "cpu 4 s" },
                Grading(4, 10) with { ChallengeHash = "b", Environment = Environment with { Grader = "0.2.0" }, Limits = "cpu 4 s", Submission = "t" },
                Grading(5, 9) with { ChallengeHash = "b", Environment = Environment with { Grader = "0.2.0" }, Limits = "cpu 4 s", Submission = "t" },
                Grading(6, 9) with { ChallengeHash = "b", Environment = Environment with { Grader = "0.2.0" }, Limits = "cpu 4 s", Submission = "t" },
            ], new HashSet<long> { 4 }, Files), "txt");

    [Fact]
    public void SelectsByVerdictOfAResultOrOfACheckByWhetherATestRanAndByChallenge()
    {
        var slow = Grading(1, 0, Verdict.WrongAnswer, Verdict.TimeLimitExceeded);
        var never = Grading(2, 0, Verdict.CompileError, Verdict.CompileError);
        var all = new RegradeFilter([], [], [], false, null);
        Assert.True(all.Selects(slow));
        Assert.True((all with { Verdicts = [Verdict.TimeLimitExceeded] }).Selects(slow));
        Assert.False((all with { Verdicts = [Verdict.TimeLimitExceeded] }).Selects(never));
        Assert.True((all with { NoTestsRan = true }).Selects(never));
        Assert.False((all with { NoTestsRan = true }).Selects(slow));
        Assert.False((all with { Since = ["p/other"] }).Selects(slow));
        Assert.True((all with { Since = ["p/c"], Learners = ["learner-01"], Challenges = ["p/c"] }).Selects(slow));
        Assert.False((all with { Learners = ["learner-02"] }).Selects(slow));
    }

    private static ImmutableSortedDictionary<string, string> Files(string hash) => ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal)
        .Add("challenge.yaml", "1").Add("checks.csx", hash).Add(hash == "a" ? "data/old.csv" : "hidden.csx", "1");

    private static KeptGrading Grading(long id, decimal score, Verdict verdict = Verdict.WrongAnswer, Verdict check = Verdict.WrongAnswer) => new(
        new HandInKey("learner-01", "p/c"), "s", "a", Environment, "cpu 2 s", DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddHours(id),
        new GradedHandIn(new ChallengeResult("p/c", verdict, score, 10, null, [], [new CheckResult("one", check, 0, 1, false)], []), []))
    { Id = id };
}
