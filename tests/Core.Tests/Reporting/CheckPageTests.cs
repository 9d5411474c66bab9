using System.Collections.Immutable;
using Grader.Challenges;

namespace Grader.Reporting;

/// <summary>What a learner reads after `grader check`, message by message.</summary>
public sealed class CheckPageTests
{
    private static readonly ChallengeBody.Code Code = new(CodeForm.Script, [], [], [], [], new("checks.csx", ""), null);

    private static readonly ChallengeBody.Question Question = new(
        ImmutableSortedDictionary<string, string>.Empty, false, false, 2, null, null, ["A"], "", ImmutableSortedDictionary<string, string>.Empty, []);

    private static readonly ImmutableArray<Challenge> Challenges =
    [
        Challenge("relu-stack/relu", Code, "One of 0 and v is the answer. Which one?", "Math.Max picks the larger of two numbers.", "Fill a new array."),
        Challenge("relu-stack/dense-layer", Code, "Output i has a row of weights of its own.") with { Explanation = "Every output is a dot product of a row and x." },
        Challenge("relu-stack/relu-gradient", Code),
        Challenge("deep-learning-patterns/why-depth", Question),
        Challenge("deep-learning-patterns/predict-output", Question),
    ];

    [Fact]
    public async Task WrongAnswers() => await Verify(Page(SomeReport.Wrong()), "txt");

    [Fact]
    public async Task OneWrongAnswerWithEveryHint() => await Verify(Page(Only(SomeReport.Wrong(), 0), hints: 9), "txt");

    [Fact]
    public async Task AnExceptionWithItsLine() => await Verify(Page(SomeReport.Of("learner", [SomeReport.Result("relu-stack/relu", Verdict.RunTimeError, 0, 10, [
        new("one vector", Verdict.RunTimeError, 0, 2, false, "IndexOutOfRangeException at relu.csx, line 5: Index was outside the bounds of the array.",
            "Relu([1, -2, 3])", "[1, 0, 3]", "IndexOutOfRangeException", null, null, "", "relu.csx", 5),
        SomeReport.Hidden("at zero", Verdict.RunTimeError, 2),
    ])])), "txt");

    [Fact]
    public async Task ACompileError() => await Verify(Page(SomeReport.CompileError()), "txt");

    [Fact]
    public async Task OnlyHiddenChecksFail() => await Verify(Page(SomeReport.OnlyHidden()), "txt");

    [Fact]
    public async Task EverythingIsRight() => await Verify(Page(SomeReport.Accepted()), "txt");

    [Fact]
    public async Task OneChallengeIsRight() => await Verify(Page(Only(SomeReport.Wrong(), 1)), "txt");

    [Fact]
    public async Task NothingIsBegun() => await Verify(Page(Only(SomeReport.Wrong(), 3)), "txt");

    [Fact]
    public async Task AQuestionWithATryLeft() => await Verify(Page(Only(SomeReport.Wrong(), 5)), "txt");

    [Fact]
    public async Task TheGradersFault() => await Verify(Page(SomeReport.GradersFault()), "txt");

    [Fact]
    public async Task NothingThere() => await Verify(Page(SomeReport.Nothing()), "txt");

    [Fact]
    public void NoLineIsWiderThanATerminal() => Assert.All(
        new[] { SomeReport.Wrong(), SomeReport.CompileError(), SomeReport.Hostile() }.SelectMany(report => Page(report).Split('\n')),
        line => Assert.InRange(TextColumns.Of(line), 0, TextPage.Width));

    [Fact]
    public void NothingOfAHiddenCheckIsShown()
    {
        var leaky = SomeReport.OnlyHidden();
        leaky = leaky with
        {
            Results = [leaky.Results[0] with { Checks = [.. leaky.Results[0].Checks.Select(check => check.Hidden ? check with { Message = "secret", Input = "secret" } : check)] }],
        };

        Assert.DoesNotContain("secret", Page(leaky));
    }

    [Fact]
    public void NothingSubmittedGivesOrders()
    {
        string page = CheckPage.Render(SomeReport.Hostile(), SomeReport.HostileSources(), []);

        Assert.DoesNotContain('\e', page);
        Assert.All(page.Split('\n'), line => Assert.False(line.TrimStart().StartsWith("::", StringComparison.Ordinal) || line.Contains("##[", StringComparison.Ordinal), line));
    }

    private static string Page(LearnerReport report, int hints = 1) => CheckPage.Render(report, SomeReport.Sources(), Challenges, hints);

    private static LearnerReport Only(LearnerReport report, int index) => SomeReport.Of(report.Learner, [report.Results[index]]);

    private static Challenge Challenge(string id, ChallengeBody body, params string[] hints) =>
        new(id, id.Split('/')[1], "", "", Difficulty.Beginner, "", null, [.. hints], Limits.Default, body);
}
