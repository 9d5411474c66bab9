using System.Collections.Immutable;
using Grader.Challenges;
using Grader.Grading;
using Grader.Reporting;

namespace Core.Tests.Grading;

public sealed class QuestionJudgeTests
{
    private static readonly ImmutableSortedDictionary<string, string> Options = new Dictionary<string, string>
    {
        ["A"] = "more depth", ["B"] = "more width", ["C"] = "more data", ["D"] = "more luck",
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    private static readonly ChallengeBody.Question Choice = new(
        Options, false, false, 2, null, null, ["A"], "Depth composes.", ImmutableSortedDictionary<string, string>.Empty.Add("B", "Width is not depth."), []);

    private static readonly ChallengeBody.Question Several = Choice with { Several = true, Answer = ["A", "C"] };

    [Fact]
    public void GivesFullPointsForARightFirstTry()
    {
        var result = Judge(Choice, ["A"]);

        Assert.Equal((Verdict.Accepted, 4m, 4m), (result.Verdict, result.Score, result.MaxScore));
        Assert.Equal(new TriesResult(["A"], 0), result.Tries!, SameTries);
    }

    [Fact]
    public void GivesFullPointsForARightSecondTry()
    {
        var result = Judge(Choice, ["B", "A"]);

        Assert.Equal((Verdict.Accepted, 4m), (result.Verdict, result.Score));
        Assert.Equal(["B", "A"], result.Tries!.Given);
    }

    [Fact]
    public void IgnoresTriesBeyondTheAllowedOnes()
    {
        var result = Judge(Choice, ["B", "C", "A"]);

        Assert.Equal((Verdict.WrongAnswer, 0m), (result.Verdict, result.Score));
        Assert.Equal(["B", "C"], result.Tries!.Given);
    }

    [Fact]
    public void IgnoresTriesAfterTheRightOne() => Assert.Equal(["A"], Judge(Choice, ["A", "B"]).Tries!.Given);

    [Theory]
    [InlineData(3, "A")]
    [InlineData(1.5, "B", "A")]
    [InlineData(1, "B", "C", "A")]
    [InlineData(0, "B", "C", "D")]
    public void GivesThePointsOfTheTry(double score, params string[] tries)
    {
        var result = Judge(Choice with { Tries = 3, PointsByTry = [3, 1.5m, 1] }, tries, points: 3);

        Assert.Equal((decimal)score, result.Score);
        Assert.Equal(((decimal)score, 3m), (result.Checks[0].Points, result.Checks[0].MaxPoints));
    }

    [Fact]
    public void GivesNothingForAQuestionWithoutPoints() => Assert.Equal(0, Judge(Choice with { PointsByTry = [0, 0] }, ["A"], points: 0).Score);

    [Fact]
    public void CountsATimeOutAsATry()
    {
        var result = Judge(Choice, [""]);

        Assert.Equal("no answer within the time", result.Checks[0].Message);
        Assert.Equal(1, result.Tries!.Left);
        Assert.Equal(Verdict.WrongAnswer, Judge(Choice, ["", "", "A"]).Verdict);
        Assert.Equal(Verdict.Accepted, Judge(Choice, ["", "A"]).Verdict);
    }

    [Fact]
    public void CallsNoTryNoAnswer()
    {
        var result = Judge(Choice, []);

        Assert.Equal((Verdict.WrongAnswer, "no answer was given", 2), (result.Verdict, result.Checks[0].Message, result.Tries!.Left));
        Assert.Null(result.Checks[0].Actual);
    }

    [Theory]
    [InlineData("A, C")]
    [InlineData("C,A")]
    [InlineData(" a , c , A ")]
    public void TakesSeveralOptionsInAnyOrder(string answer) => Assert.Equal(Verdict.Accepted, Judge(Several, [answer]).Verdict);

    [Theory]
    [InlineData("A")]
    [InlineData("A, B, C")]
    [InlineData("A, C, Z")]
    [InlineData(",")]
    [InlineData("A C")]
    public void TakesNothingButExactlyTheRightOptions(string answer) => Assert.Equal(Verdict.WrongAnswer, Judge(Several, [answer]).Verdict);

    [Fact]
    public void TakesNoListWhereOneOptionIsAsked() => Assert.Equal(Verdict.WrongAnswer, Judge(Choice, ["A, A"]).Verdict);

    [Fact]
    public void NamesTheOptionsToWhoNamesNone()
    {
        var check = Judge(Choice, ["more depth"]).Checks[0];

        Assert.Equal(("not one of the options A, B, C, D", "more depth"), (check.Message, check.Actual));
    }

    [Fact]
    public void TellsTheMisconceptionToWhoChoseIt()
    {
        Assert.Equal("Width is not depth.", Judge(Choice, ["B"]).Checks[0].Message);
        Assert.Equal("not the right option", Judge(Choice, ["B", "C"]).Checks[0].Message);
        Assert.Equal("not exactly the right options", Judge(Several, ["A"]).Checks[0].Message);
    }

    [Fact]
    public void TellsTheMisconceptionsOfAllWrongOptionsThatWereChosen()
    {
        var question = Several with { Misconceptions = Choice.Misconceptions.Add("D", "Luck runs out.") };

        Assert.Equal("Width is not depth. Luck runs out.", Judge(question, ["A, D, B, C"]).Checks[0].Message, SameWords);
    }

    [Fact]
    public void GivesAHintForEachWrongTryWhileTriesAreLeft()
    {
        var question = Choice with { Tries = 3 };

        Assert.Equal(["Hint: think"], Judge(question, ["B"], hints: ["think", "think harder"]).Notes);
        Assert.Equal(["Hint: think", "Hint: think harder"], Judge(question, ["B", "C"], hints: ["think", "think harder"]).Notes);
        Assert.Equal(["Hint: think"], Judge(question, ["B", "C"], hints: ["think"]).Notes);
        Assert.Empty(Judge(question, [], hints: ["think"]).Notes);
    }

    [Fact]
    public void TellsNeitherExplanationNorRightOptionWhileTriesAreLeft()
    {
        var result = Judge(Choice, ["B"], hints: ["think"]);

        Assert.Null(result.Checks[0].Expected);
        Assert.DoesNotContain(result.Notes, note => note.Contains("Depth composes"));
    }

    [Theory]
    [InlineData("A")]
    [InlineData("B", "C")]
    public void TellsExplanationAndRightOptionWhenNothingIsLeftToTryFor(params string[] tries)
    {
        var result = Judge(Choice, tries, hints: ["think"]);

        Assert.Equal("A: more depth", result.Checks[0].Expected);
        Assert.Equal(["Depth composes."], result.Notes);
    }

    [Theory]
    [InlineData("[0, 2]")]
    [InlineData("  [0, 2] \r\n")]
    [InlineData("B")]
    public void TakesTheTypedOutputAsWellAsTheKey(string answer) => Assert.Equal(Verdict.Accepted, Predict("[0, 2]", answer).Verdict);

    [Fact]
    public void TakesOutputOfSeveralLinesLineByLine()
    {
        Assert.Equal(Verdict.Accepted, Predict("one\ntwo", "one  \r\ntwo\n\n").Verdict);
        Assert.Equal(Verdict.WrongAnswer, Predict("one\ntwo", "one two").Verdict);
    }

    [Fact]
    public void TakesTextThatIsAnOptionsKeyForThatOption()
    {
        // The program prints "A", which is the text of option B. Typed, it is option A.
        Assert.Equal(Verdict.WrongAnswer, Predict("A", "A").Verdict);
        Assert.Equal(Verdict.Accepted, Predict("A", "B").Verdict);
    }

    [Fact]
    public void SaysThatTheProgramPrintsSomethingElse() => Assert.Equal("the program prints something else", Predict("[0, 2]", "[0, 3]").Checks[0].Message);

    private static bool SameTries(TriesResult x, TriesResult y) => x.Left == y.Left && x.Given.SequenceEqual(y.Given);

    private static bool SameWords(string? x, string? y) => x!.Split(' ').Order().SequenceEqual(y!.Split(' ').Order());

    private static ChallengeResult Predict(string output, string answer) =>
        QuestionJudge.Judge(new PreparedChallenge.Question(Some.Challenge(Choice with { Answer = [] }, 1), ["B"], output), [answer]);

    private static ChallengeResult Judge(ChallengeBody.Question question, string[] tries, decimal points = 4, string[]? hints = null) =>
        QuestionJudge.Judge(new PreparedChallenge.Question(Some.Challenge(question, points, hints ?? []), question.Answer, null), [.. tries]);
}
