using System.Collections.Immutable;
using Core.Tests.Submissions;
using Grader.Challenges;
using Grader.Learners;
using Grader.Reporting;
using Grader.Submissions;

namespace Core.Tests.Learners;

/// <summary>What a save has changed, and what is no whole save yet.</summary>
public sealed class SaveChangeTests
{
    private static readonly Challenge Relu = SomePacks.All[0].Challenges[0];

    [Theory]
    [InlineData("-- -", "++ -", "2 more checks pass.")]
    [InlineData("-- -", "+- -", "1 more check passes.")]
    [InlineData("++ +", "-+ -", "2 checks that passed fail now.")]
    [InlineData("++ +", "+- +", "1 check that passed fails now: check 1.")]
    [InlineData("++ +", "++ -", "1 check that passed fails now.")]
    [InlineData("-+ -", "+- -", "1 more check passes; 1 check that passed fails now: check 1.")]
    [InlineData("-+ -", "-+ -", "No check changed.")]
    [InlineData("cc c", "++ -", "It compiles now; 2 more checks pass.")]
    [InlineData("++ -", "cc c", "It no longer compiles; 2 checks that passed fail now.")]
    public void IsToldInOneLine(string before, string now, string expected) => Assert.Equal(expected, SaveChange.Text(Report(before), Report(now)));

    [Fact]
    public void IsNothingTheFirstTime() => Assert.Null(SaveChange.Text(null, Report("++ +")));

    [Theory]
    [InlineData("a", "b", false)]
    [InlineData("a", "", true)]
    [InlineData("a", null, true)]
    [InlineData("", "", false)]
    [InlineData(null, "a", false)]
    public void AFileThatIsCutToNothingIsHalfSaved(string? before, string? now, bool expected) =>
        Assert.Equal(expected, HandInContent.IsHalfSaved(HandIn(before), HandIn(now)));

    [Fact]
    public void ContentsDifferWhereAnythingDoes()
    {
        string[] contents =
        [
            HandInContent.Of(HandIn("a")), HandInContent.Of(HandIn("b")), HandInContent.Of(HandIn(null)),
            HandInContent.Of(new HandIn.Rejected(Relu, "a link")), HandInContent.Of(new HandIn.Answers(Relu, ["A"])), HandInContent.Of(new HandIn.Answers(Relu, ["A", ""])),
        ];

        Assert.Distinct(contents);
        Assert.Equal(contents[0], HandInContent.Of(HandIn("a")));
    }

    private static HandIn HandIn(string? text) => text is null ? new HandIn.Missing(Relu) : new HandIn.Code(Relu, [new SourceFile("relu.csx", text)], []);

    /// <summary>Visible checks, a blank, hidden ones: <c>+</c> passes, <c>-</c> fails, <c>c</c> does not compile.</summary>
    private static LearnerReport Report(string checks)
    {
        int hidden = checks.IndexOf(' ', StringComparison.Ordinal);
        ImmutableArray<CheckResult> all = [.. checks.Index().Where(check => check.Item != ' ').Select(check => new CheckResult(
            $"check {check.Index}", check.Item switch { '+' => Verdict.Accepted, 'c' => Verdict.CompileError, _ => Verdict.WrongAnswer }, 0, 1, check.Index > hidden))];
        return new LearnerReport("learner", 0, 1, [new ChallengeResult("relu-stack/relu", all.Max(check => check.Verdict), 0, 1, null, [], all, [])], []);
    }
}
