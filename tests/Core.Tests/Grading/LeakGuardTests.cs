using System.Collections.Immutable;
using Core.Tests.Judging;
using Core.Tests.Submissions;
using CsCheck;
using Grader.Challenges;
using Grader.Challenges.Tables;
using Grader.Grading;
using Grader.Grading.Leaks;
using Grader.Judging;
using Grader.Reporting;
using Grader.Submissions;

namespace Core.Tests.Grading;

/// <summary>What a learner is shown holds nothing of a hidden check, wherever a fault of ours would put it.</summary>
public sealed class LeakGuardTests : IDisposable
{
    private const string Word = "quetzalcoatl";

    private static readonly ChallengeBody.Code Body = Some.Code with
    {
        Checks = new("checks.csx", "Check(\"say\", () => Say(\"visible input\"));"),
        Hidden = new("hidden.csx", "Check(\"its name is shown\", () => Say(\"amber\\tcrocodile 17\", 1234_5678, [1.25, -2,3e2]));"),
    };

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private static readonly Gen<Observation> Values = Gen.OneOf(
        Gen.Int[10_000_000, int.MaxValue].Select(value => Seen.Int(value)),
        Gen.Double[-1, 1].Select(value => Seen.Double(value)),
        Gen.Float[-1, 1].Select(value => Seen.Float(value)),
        Gen.String[Gen.Char["bcdfghjk"], 8, 60].Select(Seen.Text),
        Gen.Int[-99, 99].Array[4, 200].Select(Seen.Ints),
        Gen.Select(Gen.Int[100, 999], Gen.Double[1, 9]).Select((a, b) => (Observation)Seen.Tuple(Seen.Int(a), Seen.Double(b))));

    private static readonly ImmutableArray<Func<string, ChallengeResult>> Places =
    [
        text => Shown(Check() with { Message = text }), text => Shown(Check() with { Input = text }), text => Shown(Check() with { Expected = text }),
        text => Shown(Check() with { Actual = text }), text => Shown(Check() with { Path = text }), text => Shown(Check() with { Rule = text }),
        text => Shown(Check() with { Output = text }), text => Shown(Check()) with { Notes = [text] },
        text => Shown(Check()) with { Diagnostics = [new("CS0103", "error", "relu.csx", 1, 2, text)] },
        text => Shown(Check() with { Hidden = true, Message = text }),
    ];

    [Fact]
    public void BlanksAHiddenInputOrExpectationWhereverItStands() =>
        Gen.Select(Values, Gen.Bool, Gen.Int[0, Places.Length - 1], Gen.String[Gen.Char["xyz \n"], 0, 30]).Sample((value, isInput, place, around) =>
        {
            string leaked = ObservationText.Render(value, 2000).Trim('"');
            if (leaked.Length < 8 || leaked.Where(char.IsLetterOrDigit).Distinct().Count() < 4)
                return true;
            var hidden = Code(isInput ? new CaseOutcome(value, Some.Returned(1)) : new CaseOutcome(null, new Outcome.Returned(value)));
            var before = Places[place](around + leaked + around);
            var after = Guarded(hidden, before, out var blanked);
            return !Texts(after).Contains(leaked, StringComparison.Ordinal) && blanked.Length == 1
                && (after.Verdict, after.Score, after.Checks[0].Points, after.Checks[0].Name) == (before.Verdict, before.Score, before.Checks[0].Points, before.Checks[0].Name);
        }, iter: 5_000);

    [Theory]
    [InlineData("amber")] // shorter than eight characters
    [InlineData("its name is shown")]
    [InlineData("visible input")]
    [InlineData("[1, 2, 3, 5]")] // no value of it
    public void LeavesWhatIsShortPublicOrOfNobody(string text) => AssertShown(Code(Case(Seen.Text(Word))), text);

    [Theory]
    [InlineData("crocodile 17")]
    [InlineData("12345678")]
    [InlineData("[1.25, -2, 3e2]")]
    [InlineData("{1.25, -2, 3e2}")]
    public void KnowsTheLiteralsOfTheHiddenChecks(string text) => AssertBlanked(Code(Case(Seen.Text(Word))), text);

    [Theory]
    [InlineData("first line\nsecond line", "second line")]
    [InlineData("tab\tand bell\a", @"tab\tand bell\a")]
    [InlineData("a word of length: electroencephalograph", "electroencephalograph")]
    public void KnowsATextByItsLinesItsWordsAndAsALiteral(string hidden, string text) => AssertBlanked(Code(Case(Seen.Text(hidden))), text);

    [Fact]
    public void KnowsANumberAsItIsShownAndAsItIsPrinted()
    {
        var hidden = Code(Case(Seen.Doubles(0.12345678901234567, 2)));
        AssertBlanked(hidden, "0.123456789");
        AssertBlanked(hidden, 0.12345678901234567.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void KnowsWhatTheReferencePrintedInAHiddenCheck() =>
        AssertBlanked(Code(Case(Seen.Int(1)), printed: "the first\nthe quick brown fox\n"), "the quick brown fox");

    [Theory]
    [InlineData("[0, 0, 0]")]
    [InlineData("10000000")]
    [InlineData("0.333333333")]
    [InlineData("Infinity")]
    public void LeavesWhatAnybodysProgramPrints(string text) =>
        AssertShown(Code(Case(Sequence(Seen.Ints(0, 0, 0), Seen.Int(10_000_000), Seen.Double(1 / 3.0), Seen.Double(double.PositiveInfinity)))), text);

    [Fact]
    public void LeavesWhatAVisibleCheckShowsAsWell()
    {
        var visible = new ExpectedCheck(Some.Check(), 1, [Case(Seen.Text($"a {Word} b"))], "");
        var hidden = Code(Case(Seen.Text(Word)));
        AssertShown(hidden with { Checks = [visible, .. hidden.Checks] }, Word);
    }

    [Theory]
    [InlineData("statement")]
    [InlineData("checks")]
    [InlineData("starter")]
    [InlineData("given")]
    [InlineData("hint")]
    public void LeavesWhatIsPublicOfTheChallenge(string where)
    {
        SourceFile file = new("x", $"the {Word} flies");
        var body = where switch
        {
            "checks" => Body with { Checks = file },
            "starter" => Body with { Starter = [file] },
            "given" => Body with { Given = [file] },
            _ => Body,
        };
        var hidden = Code(Case(Seen.Text(Word)));
        var challenge = hidden.Challenge with { Body = body, Statement = where == "statement" ? file.Text : "", Hints = where == "hint" ? [file.Text] : [] };
        AssertShown(hidden with { Challenge = challenge }, Word);
    }

    [Fact]
    public void LeavesWhatTheSubmissionItselfContains()
    {
        var hidden = Code(Case(Seen.Text(Word)));
        AssertShown(hidden, Word, source: $"Console.WriteLine(\"{Word}\");");
        AssertBlanked(hidden, Word, source: "Console.WriteLine(\"quetzal\" + \"coatl\");");
    }

    [Fact]
    public void KnowsTheSecretCasesOfAProgram()
    {
        var cases = ImmutableArray.Create(
            Program("1", secret: true, "12 34\ncorrect horse battery\n", "staple-4711\n"), Program("2", secret: false, "a public input\n", "nightingale\n"),
            Program("3", secret: true, "a public input\n", "nightingale\n"));
        var program = new PreparedChallenge.Program(Some.Challenge(new ChallengeBody.Program([], [], new(true, true, null, null), cases)));
        AssertBlanked(program, "correct horse battery");
        AssertBlanked(program, "> staple-4711 <");
        AssertShown(program, "nightingale a public input");
    }

    [Theory]
    [InlineData("corvus-corax", true)]
    [InlineData("1234.5678", true)]
    [InlineData("pica-pica-2", false)] // in a column that the submission gets
    [InlineData("sturnus-vulgaris", false)] // a label, which it may say
    [InlineData("12345.75", false)] // not hidden
    [InlineData("blackbird", false)] // of nobody
    public void KnowsWhatStandsInAHiddenColumnAndNowhereElse(string text, bool isBlanked)
    {
        var data = new DataTable(
            [
                new DataColumn.Text("species", ["corvus-corax", "sturnus-vulgaris", "pica-pica-2"]), new DataColumn.Numbers("weight", [1234.5678, 12, 12]),
                new DataColumn.Text("seen", ["pica-pica-2", "a", "b"]), new DataColumn.Numbers("place", [12345.75, 1, 2]),
            ], 3);
        var table = new ChallengeTable("test", data, ["species", "weight"]) { Label = new LabelColumn("species", ["sturnus-vulgaris"], null) };
        var code = new PreparedChallenge.Code(Some.Challenge(Some.Code with { Tables = [table] }), Some.Images, [new ExpectedCheck(Some.Check(), 1, [Case(Seen.Int(1))], "")]);
        if (isBlanked)
            AssertBlanked(code, text);
        else
            AssertShown(code, text);
    }

    [Fact]
    public void CostsNothingWhereNothingIsHidden()
    {
        var open = Code(Case(Seen.Text(Word)));
        open = open with { Checks = [open.Checks[0] with { Registration = Some.Check() }] };
        Assert.Same(HiddenValues.None, HiddenValues.Of(open));
        var result = Shown(Check() with { Output = Word });
        Assert.Same(result, Guarded(open, result, out _));
    }

    [Fact]
    public void AHiddenCheckTellsNothingButItsVerdict()
    {
        var after = Guarded(Code(Case(Seen.Text(Word))), Shown(Check() with { Hidden = true, Actual = "42", Line = 3 }), out var blanked);
        Assert.Equal(new CheckResult("say", Verdict.WrongAnswer, 0, 1, Hidden: true), after.Checks[0]);
        Assert.Equal("say: everything", Assert.Single(blanked));
    }

    [Fact]
    public void ATextForALogIsBlankedToo()
    {
        var guard = new LeakGuard(HiddenValues.Of(Code(Case(Seen.Text(Word)))), HandIn("1"));
        Assert.Equal(LeakGuard.Blank, guard.Over($"ended: {Word}"));
        Assert.Equal("ended: stack overflow", guard.Over("ended: stack overflow"));
    }

    [Fact]
    public void AnIndexFindsWhatALookAtEachValueFinds() =>
        Gen.Select(Gen.String[Gen.Char["ab"], 8, 11].Array[0, 20], Gen.String[Gen.Char["ab"], 0, 60]).Sample((values, text) =>
            new ValueIndex(values).In(text).ToHashSet().SetEquals(values.Where(value => text.Contains(value, StringComparison.Ordinal))), iter: 20_000);

    private static Observation Sequence(params Observation[] items) => Seen.Sequence("object[]", items);

    private static CaseOutcome Case(Observation returned) => new(null, new Outcome.Returned(returned));

    private static PreparedChallenge.Code Code(CaseOutcome @case, string printed = "") => new(
        Some.Challenge(Body), Some.Images, [new ExpectedCheck(Some.Check("its name is shown") with { Hidden = true }, 1, [@case], printed)]);

    private ProgramCase Program(string name, bool secret, string input, string answer) =>
        new(name, secret, _folder.Write(name + ".in", input), _folder.Write(name + ".ans", answer));

    private static CheckResult Check() => new("say", Verdict.WrongAnswer, 0, 1, false);

    private static ChallengeResult Shown(CheckResult check) => Some.Result("pack/relu", Verdict.WrongAnswer, 0) with { Checks = [check] };

    private static HandIn.Code HandIn(string source) => new(Some.Challenge(Body), [new("relu.csx", source)], []);

    private static ChallengeResult Guarded(PreparedChallenge hidden, ChallengeResult result, out ImmutableArray<string> blanked, string source = "1")
    {
        var guard = new LeakGuard(HiddenValues.Of(hidden), HandIn(source));
        var after = guard.Over(result);
        blanked = guard.Blanked;
        return after;
    }

    private static void AssertShown(PreparedChallenge hidden, string text, string source = "1")
    {
        Assert.Equal(text, Guarded(hidden, Shown(Check() with { Output = text }), out var blanked, source).Checks[0].Output);
        Assert.Empty(blanked);
    }

    private static void AssertBlanked(PreparedChallenge hidden, string text, string source = "1")
    {
        Assert.Equal(LeakGuard.Blank, Guarded(hidden, Shown(Check() with { Output = $"so {text} it is" }), out var blanked, source).Checks[0].Output);
        Assert.Equal("say: output", Assert.Single(blanked));
    }

    private static string Texts(ChallengeResult result) => string.Join('\0', [
        .. result.Notes, .. result.Diagnostics.Select(error => error.Message),
        .. result.Checks.SelectMany(check => new[] { check.Message, check.Input, check.Expected, check.Actual, check.Path, check.Rule, check.Output })]);
}
