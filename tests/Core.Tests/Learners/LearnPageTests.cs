using System.Collections.Immutable;
using Grader;
using Grader.Challenges;
using Grader.Learners;
using Grader.Reporting;

namespace Core.Tests.Learners;

/// <summary>Everything that `grader learn` and `grader list` say, as a learner reads it.</summary>
public sealed class LearnPageTests
{
    private static readonly ChallengeBody.Question Question = new(
        ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, [
            KeyValuePair.Create("A", "Early layers find simple features, later ones combine them into richer ones."),
            KeyValuePair.Create("B", "It needs fewer examples."), KeyValuePair.Create("C", "It is faster on small data sets."),
        ]), false, false, 2, TimeSpan.FromMinutes(2), null, ["A"], "", ImmutableSortedDictionary<string, string>.Empty, []);

    private static readonly Challenge Why = new(
        "patterns/why-depth", "why-depth", "", "What depth buys", Difficulty.Intermediate, """
        # What depth buys

        Two networks have about the same number of weights. One is wide, the other
        is deep, and usually the deep one does better.

        ## To think about

        - first, what a face is made of, and what an eye is made of, and what a line is made of
        - then `x`

        ```csharp
        if (x > 0)
            Deep(x);
        ```

        | a | b |
        | --- | --- |

        Why?

        """, 5, ["Describe a face.", "Now an eye."], Limits.Default, Question);

    private static readonly Challenge Predict = Why with
    {
        Id = "patterns/predict",
        Name = "predict",
        Title = "Two layers",
        Statement = "What does it print?\n",
        Difficulty = Difficulty.Expert,
        Body = Question with { Listing = new SourceFile("program.csx", "var x = Math.Max(0, -1);\nConsole.WriteLine(x);\n") },
    };

    private static readonly Challenge Code = Why with
    {
        Id = "patterns/relu",
        Name = "relu",
        Title = "ReLU",
        Difficulty = Difficulty.Beginner,
        Body = new ChallengeBody.Code(CodeForm.Script, [], [], [], [], new("checks.csx", ""), null),
    };

    private static readonly Pack Pack = new("patterns", "", "Why deep learning handles complex patterns", "deep learning", "Deep Pattern Mastery", 20, false, [Why, Predict, Code]);

    private static readonly DisplayedOptions Options = new(Why, Question, "learner-01");

    [Fact]
    public async Task AtEightyColumns() => await Verify(All(new LearnPage(80, colour: false, plain: false, relaxed: false)), "txt");

    [Fact]
    public async Task AtFortyColumns() => await Verify(All(new LearnPage(40, colour: false, plain: false, relaxed: false)), "txt");

    [Fact]
    public async Task PlainAndRelaxed() => await Verify(All(new LearnPage(200, colour: false, plain: true, relaxed: true)), "txt");

    [Fact]
    public async Task TheList() => await Verify(ListPage.Render([Pack, Pack with { Id = "again", Badge = null, Minutes = null, Challenges = [Why] }], Report(Verdict.WrongAnswer)), "txt");

    [Fact]
    public async Task TheListBeforeAnythingIsBegun() => await Verify(ListPage.Render([Pack], null), "txt");

    [Fact]
    public async Task TheListWithABadge() => await Verify(ListPage.Render([Pack], Report(Verdict.Accepted)), "txt");

    [Fact]
    public void WithoutAKeyAnAnswerIsRecorded() => Assert.Equal(
        "Recorded: the course judges it.\n",
        new LearnPage(80, colour: false, plain: false, relaxed: false).Answered(Answer(Verdict.Skipped, 1, null), Options, []));

    [Fact]
    public void NoLineOfProseIsWiderThanTheTerminal() => Assert.All(
        All(new LearnPage(40, false, false, false)).Split('\n').Where(line => !line.StartsWith("    ", StringComparison.Ordinal)),
        line => Assert.InRange(TextColumns.Of(line), 0, 40));

    [Fact]
    public void APlainPageHasNoSigns()
    {
        string text = All(new LearnPage(80, colour: false, plain: true, relaxed: false));

        Assert.DoesNotContain(text, c => c is '✓' or '✗' or '★' or '–' or '\e');
    }

    private static string All(LearnPage page) => string.Join("\n=====\n", [
        page.Intro(Pack, 0),
        page.Intro(Pack with { Badge = null, Minutes = 1 }, 2),
        page.Problem(Why, 1, 3, new TriesResult([], 2), TimeSpan.FromSeconds(107)),
        page.Question(Question, Options),
        page.Problem(Predict, 2, 3, new TriesResult([], 1), null),
        page.Question((ChallengeBody.Question)Predict.Body, Options),
        page.NoOption(Options, several: false),
        page.NoOption(Options, several: true),
        page.Hint(Why, 1),
        page.Hint(Why, 3),
        page.Hint(Why with { Hints = [] }, 1),
        page.Answered(Answer(Verdict.WrongAnswer, 1, "More freedom to fit needs more examples"), Options, ["A"]),
        page.Answered(Answer(Verdict.WrongAnswer, 0, "the program prints something else", "Depth builds in steps."), Options, ["A"]),
        page.Answered(Answer(Verdict.Accepted, 0, null, "Depth builds in steps."), Options, ["A"]),
        page.TimeIsUp(),
        page.Begun(new Beginning(["patterns/relu.md", "patterns/relu.csx"], [], "patterns/relu.csx")),
        page.Begun(new Beginning([], ["patterns/relu.md", "patterns/relu.csx"], "patterns/relu.csx")),
        page.Summary(Pack, Report(Verdict.WrongAnswer)),
        page.Summary(Pack, Report(Verdict.Accepted)),
        page.Left(Pack),
    ]);

    private static ChallengeResult Answer(Verdict verdict, int left, string? message, params string[] notes) => new(
        Why.Id, verdict, verdict == Verdict.Accepted ? 5 : 0, 5, new TriesResult(["B"], left), [], [new CheckResult("answer", verdict, 0, 1, false, message)], [.. notes]);

    private static LearnerReport Report(Verdict second)
    {
        ImmutableArray<ChallengeResult> results =
        [
            Answer(Verdict.Accepted, 0, null), Answer(second, 0, null) with { Challenge = Predict.Id, Score = second == Verdict.Accepted ? 5 : 0 },
            Answer(Verdict.Accepted, 0, null) with { Challenge = Code.Id, MaxScore = 10, Score = 10 },
        ];
        return new LearnerReport("learner-01", results.Sum(result => result.Score), 20, results, []);
    }
}
