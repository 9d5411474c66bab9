extern alias cli;

using cli::Grader.Cli;
using Grader.Reporting;

namespace Process.Tests.Cli;

/// <summary>The exit codes of the design, section 6.</summary>
public sealed class TallyTests
{
    [Fact]
    public void IsAUsageErrorWithoutLearners() => Assert.Equal(2, new Tally().ExitCode);

    [Fact]
    public void IsZeroWhereEverythingIsAccepted() => Assert.Equal(0, Of([Verdict.Accepted], [Verdict.Accepted, Verdict.Accepted]));

    [Theory]
    [InlineData(Verdict.WrongAnswer)]
    [InlineData(Verdict.Skipped)]
    [InlineData(Verdict.SecurityViolation)]
    public void IsOneWhereSomethingIsNot(Verdict verdict) => Assert.Equal(1, Of([Verdict.Accepted], [Verdict.Accepted, verdict], [Verdict.Accepted]));

    [Fact]
    public void IsOneWhereALearnerHasNoResult() => Assert.Equal(1, Of([Verdict.Accepted], []));

    [Fact]
    public void IsThreeForAnyJudgeError() => Assert.Equal(3, Of([Verdict.WrongAnswer], [Verdict.Accepted, Verdict.JudgeError], [Verdict.Accepted]));

    [Fact]
    public void NamesWhatWentWrongByOurFault()
    {
        var tally = new Tally();
        tally.Add(new LearnerReport("learner-01", 0, 0, [new("pack/one", Verdict.JudgeError, null, 1, null, [], [], []), new("pack/two", Verdict.Accepted, 1, 1, null, [], [], [])], []));
        Assert.Equal(["learner-01, pack/one"], tally.Faults);
    }

    private static int Of(params Verdict[][] learners)
    {
        var tally = new Tally();
        foreach (var verdicts in learners)
            tally.Add(new LearnerReport("learner", 0, 0, [.. verdicts.Select(verdict => new ChallengeResult("pack/one", verdict, 0, 1, null, [], [], []))], []));
        Assert.Equal(learners.Length, tally.Learners);
        return tally.ExitCode;
    }
}
