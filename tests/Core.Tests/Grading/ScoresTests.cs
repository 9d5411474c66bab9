using Grader.Grading;
using Grader.Reporting;

namespace Core.Tests.Grading;

public sealed class ScoresTests
{
    [Theory]
    [InlineData(10, 1, 3, 3.33)]
    [InlineData(10, 2, 3, 6.67)]
    [InlineData(0.01, 1, 2, 0.01)]
    [InlineData(1, 1, 8, 0.13)]
    [InlineData(1, 3, 8, 0.38)]
    public void RoundHalfUpToTwoPlaces(double points, int earned, int of, double score) =>
        Assert.Equal((decimal)score, Scores.Of((decimal)points, [Some.Result(Verdict.Accepted, earned), Some.Result(Verdict.WrongAnswer, of - earned)]));

    [Fact]
    public void RoundOnlyOnce() =>
        // A third three times is the whole, not 0.99.
        Assert.Equal(1, Scores.Of(1, [.. Enumerable.Repeat(Some.Result(Verdict.Accepted, 1 / 3m), 3)]));

    [Fact]
    public void AreTheEarnedShareOfTheWeights() =>
        Assert.Equal(7.5m, Scores.Of(10, [Some.Result(Verdict.Accepted, 3), Some.Result(Verdict.TimeLimitExceeded, 1)]));

    [Fact]
    public void LeaveOutChecksOfWeightZero() =>
        Assert.Equal(10, Scores.Of(10, [Some.Result(Verdict.Accepted, 1), Some.Result(Verdict.WrongAnswer, 0)]));

    [Fact]
    public void AreZeroWhereNothingCouldBeEarned() => Assert.Equal(0, Scores.Of(10, [Some.Result(Verdict.Accepted, 0)]));

    [Fact]
    public void AreUnknownWhereACheckIsAJudgeError() =>
        Assert.Null(Scores.Of(10, [Some.Result(Verdict.Accepted), Some.Result(Verdict.JudgeError)]));

    [Fact]
    public void PutTheVerdictsWorstFirst()
    {
        Verdict[] worstFirst =
        [
            Verdict.JudgeError, Verdict.SecurityViolation, Verdict.Rejected, Verdict.CompileError, Verdict.MemoryLimitExceeded,
            Verdict.TimeLimitExceeded, Verdict.OutputLimitExceeded, Verdict.RunTimeError, Verdict.WrongAnswer, Verdict.Accepted, Verdict.Skipped,
        ];
        for (int i = 0; i < worstFirst.Length; i++)
            Assert.Equal(worstFirst[i], Scores.Worst([.. worstFirst[i..].Reverse().Select(verdict => Some.Result(verdict))]));
        Assert.Equal(Enum.GetValues<Verdict>().Length, worstFirst.Length);
    }

    [Fact]
    public void LetTheCourseSayWhatOnlyItCanGrade() =>
        Assert.Equal(Verdict.Accepted, Scores.Worst([Some.Result(Verdict.Accepted), Some.Result(Verdict.Skipped)]));

    [Fact]
    public void NeverCallNoChecksAPass() => Assert.Equal(Verdict.JudgeError, Scores.Worst([]));

    [Fact]
    public void AddUpALearnersChallenges()
    {
        var report = Scores.Total("learner-01", [Some.Result("a/b", Verdict.Accepted, 10), Some.Result("a/c", Verdict.WrongAnswer, 2.5m)], []);

        Assert.Equal((12.5m, 20m), (report.Score, report.MaxScore));
    }

    [Fact]
    public void LeaveALearnerWithAJudgeErrorWithoutATotal()
    {
        var report = Scores.Total("learner-01", [Some.Result("a/b", Verdict.Accepted, 10), Some.Result("a/c", Verdict.JudgeError, null)], []);

        Assert.Null(report.Score);
        Assert.Equal(20, report.MaxScore);
    }
}
