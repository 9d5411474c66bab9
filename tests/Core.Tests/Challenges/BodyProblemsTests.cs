namespace Grader.Challenges;

/// <summary>What the files of each kind can get wrong.</summary>
public sealed class BodyProblemsTests
{
    [Fact]
    public void WantsAReference() => Says.Exactly(
        Good.Code().Without("p/c/reference.csx"),
        "p/c/reference.csx: there is no reference (nor a folder reference/ of .cs files); its answers are what is expected");

    [Fact]
    public void RefusesTwoReferences() => Says.Exactly(
        Good.Code().With("p/c/reference/F.cs", "class F;"),
        "p/c/reference/: stands beside reference.csx; keep the form that learners hand in, a script or .cs files");

    [Fact]
    public void WantsChecks() => Says.Exactly(
        Good.Code().Without("p/c/checks.csx"),
        "p/c/checks.csx: there is no such file; it calls what the learner writes");

    [Fact]
    public void RefusesEmptyChecks() => Says.Exactly(Good.Code().With("p/c/checks.csx", "\n"), "p/c/checks.csx: is empty");

    [Fact]
    public void WantsAStarter() => Says.Exactly(
        Good.Code().Without("p/c/starter.csx"),
        "p/c/starter.csx: there is no starter; it is what the learner begins with");

    [Fact]
    public void RefusesFilesInAScriptChallenge() => Says.Exactly(
        Good.Code().With("p/c/given/G.cs", "class G;"),
        "p/c/given/G.cs: the reference is a script: put this into given.csx");

    [Fact]
    public void RefusesScriptsInAChallengeOfFiles() => Says.Exactly(
        Good.Library().With("p/c/given.csx", "class G;").With("p/c/reference/notes.txt", "x"),
        "p/c/given.csx: is a script, but the reference is in .cs files: put them into given/",
        "p/c/reference/notes.txt: reference/ holds .cs files only");

    [Fact]
    public void RefusesAMisspeltFileWhoseChecksWouldBeLost() => Says.Exactly(
        Good.Code().With("p/c/hiden.csx", "Check(\"h\", () => F(3));").With("p/c/notes/a.txt", "x").With("p/c/notes/b.txt", "y").With("p/c/program.csx", "x"),
        "p/c/hiden.csx: this file has no meaning here; did you mean `hidden.csx`?",
        "p/c/notes/: this file has no meaning here",
        "p/c/program.csx: belongs to predict-output, not to code");

    [Fact]
    public void WantsAnAnswerForEveryInputAndAnInputForEveryAnswer() => Says.Exactly(
        Good.Program().With("p/c/data/secret/3.in", "3").With("p/c/data/secret/4.ans", "4").With("p/c/data/secret/5.txt", "5").With("p/c/data/extra/6.in", "6"),
        "p/c/data/extra/6.in: cases stand in data/sample/ and data/secret/",
        "p/c/data/secret/3.in: has no answer: there is no 3.ans",
        "p/c/data/secret/4.ans: has no input: there is no 4.in",
        "p/c/data/secret/5.txt: is neither input (.in) nor answer (.ans)");

    [Fact]
    public void WantsASecretCase() => Says.Exactly(
        Good.Program().Without("p/c/data/secret"),
        "p/c/data/secret/: there is no secret case; samples alone give no points");

    [Fact]
    public void RefusesASecretCaseWithTheNameOfASample() => Says.Exactly(
        Good.Program().With("p/c/data/secret/1.in", "1").With("p/c/data/secret/1.ans", "1"),
        "p/c/data/secret/1.in: has the name of a sample; the name of a case is the name of its check");

    [Fact]
    public void WantsAReferenceForAProgram() => Says.Exactly(
        Good.Program().Without("p/c/reference.csx"),
        "p/c/reference.csx: there is no reference (nor a folder reference/ of .cs files); it must give every answer in data/");

    [Theory]
    [InlineData("{ float_tolerance: 1e-6, float_absolute_tolerance: 1e-6 }", "`float_tolerance` sets both tolerances; give it alone, or the other two")]
    [InlineData("{ float_tolerance: -1 }", "`float_tolerance` is -1; a tolerance is from 0 to 1")]
    [InlineData("{ float_tolerence: 1e-6 }", "unknown key `float_tolerence`; did you mean `float_tolerance`?")]
    [InlineData("{ case_sensitive: yes }", "`case_sensitive` is text where true or false is expected")]
    public void SaysWhatIsWrongWithAValidatorFlag(string flags, string message) => Says.Exactly(
        Good.Program().Replacing("p/c/challenge.yaml", "beginner\n", $"beginner\nvalidator_flags: {flags}\n"),
        "p/c/challenge.yaml:4: " + message);

    [Theory]
    [InlineData("answer: D", "p/c/key.yaml:1: `answer` names `D`; the options are A, B, C")]
    [InlineData("answer: a", "p/c/key.yaml:1: `answer` names `a`; the options are A, B, C")]
    [InlineData("answer: A,", "p/c/key.yaml:1: `answer` names ``; the options are A, B, C\np/c/key.yaml:1: `answer` names several options; that needs `several: true` in challenge.yaml")]
    [InlineData("answer: A, C", "p/c/key.yaml:1: `answer` names several options; that needs `several: true` in challenge.yaml")]
    [InlineData("answer: [A]", "p/c/key.yaml:1: `answer` is a list where text is expected; put it in quotes")]
    [InlineData("answer:", "p/c/key.yaml:1: `answer` is nothing where text is expected")]
    [InlineData("answer: A\nmisconceptions: { A: But it is right. }", "p/c/key.yaml:2: option `A` is right; a misconception belongs to a wrong one")]
    [InlineData("answer: A\nmisconceptions: { D: What? }", "p/c/key.yaml:2: there is no option `D`; the options are A, B, C")]
    [InlineData("answer: A\ntries: 2", "p/c/key.yaml:2: `tries` belongs into challenge.yaml")]
    [InlineData("awnser: A", "p/c/key.yaml:1: unknown key `awnser`; did you mean `answer`?")]
    public void SaysWhatIsWrongWithAKey(string key, string lines) => Says.Exactly(
        Good.Choice().With("p/c/key.yaml", key + "\nexplanation: Because.\n"), lines.Split('\n'));

    [Theory]
    [InlineData("tries: 0", "`tries` is 0; it is a whole number from 1 to 10")]
    [InlineData("tries: 1.5", "`tries` is 1.5; it is a whole number from 1 to 10")]
    [InlineData("tries: 3\npoints-by-try: [2, 1]", "`points-by-try` has 2 entries for 3 tries", 5)]
    [InlineData("points-by-try: [1, 2]", "`points-by-try` gives more points to a later try than to an earlier one")]
    [InlineData("points-by-try: [1, 0.125]", "`points-by-try` is 0.125; points have at most two decimals")]
    [InlineData("points: 3\npoints-by-try: [2, 1]", "`points` and the first entry of `points-by-try` are both the full points, and differ")]
    [InlineData("answer-time: 1s", "`answer-time` is 1s; it is from 5s to 240m")]
    [InlineData("limits: { cpu: 1s }", "`limits` belongs to code and program and predict-output, not to choice")]
    public void SaysWhatIsWrongWithAQuestion(string lines, string message, int line = 4) => Says.Exactly(
        Good.Choice().Replacing("p/c/challenge.yaml", "beginner\n", $"beginner\n{lines}\n"), $"p/c/challenge.yaml:{line}: {message}");

    [Theory]
    [InlineData("  A: one\n  B: two\n  C: ' one'\n", "p/c/challenge.yaml:7: options `A` and `C` have the same text")]
    [InlineData("  A: one\n  B: C\n  C: three\n", "p/c/challenge.yaml:6: the text of option `B` is the key of option `C`: an answer could mean either")]
    [InlineData("  A: one\n  a: two\n  B: x\n", "p/c/challenge.yaml:6: options `A` and `a` differ by case only")]
    [InlineData("  A: one\n", "p/c/challenge.yaml:5: `options` has 1 entries; it has from 2 to 26")]
    [InlineData("  A: one\n  B!: two\n", "p/c/challenge.yaml:6: `B!` in `options` is not an option's key (letters and digits, at most 8)")]
    [InlineData("  A: [1, 2]\n  B: two\n", "p/c/challenge.yaml:5: `options.A` is a list where text is expected; put it in quotes")]
    public void SaysWhatIsWrongWithOptions(string options, string line) => Says.Exactly(
        Good.Choice().Replacing("p/c/challenge.yaml", "  A: one\n  B: two\n  C: three\n", options).With("p/c/key.yaml", "answer: A\nexplanation: Because.\n"),
        line);

    [Fact]
    public void WantsAKeyForAQuestion() => Says.Exactly(
        Good.Choice().Without("p/c/key.yaml"),
        "p/c/key.yaml: there is no such file; it holds what learners must not see: the answer and its explanation");

    [Fact]
    public void WantsTheProgramWhoseOutputIsAsked() => Says.Exactly(
        Good.PredictOutput().Without("p/c/program.csx"),
        "p/c/program.csx: there is no such file; its output is what is asked");

    [Fact]
    public void RefusesAnAnswerThatTheProgramGives() => Says.Exactly(
        Good.PredictOutput().With("p/c/key.yaml", "answer: A\nexplanation: Because.\n"),
        "p/c/key.yaml:1: `answer` has no place here: the answer is what program.csx prints");

    [Fact]
    public void RefusesEvidenceWhereTheProgramIsTheProof() => Says.Exactly(
        Good.PredictOutput().With("p/c/evidence.csx", "x"),
        "p/c/evidence.csx: belongs to choice, not to predict-output");

    [Fact]
    public void RefusesFiguresOfNothing() => Says.Exactly(
        Good.Choice().With("p/c/figures.json", """{"answer": "A", "figures": {}}"""),
        "p/c/figures.json: is what evidence.csx printed, and there is no evidence.csx");

    [Fact]
    public void RefusesFiguresThatProveDidNotWrite() => Says.Exactly(
        Good.Choice().With("p/c/evidence.csx", "x").With("p/c/figures.json", "[]"),
        "p/c/figures.json: is not as `grader prove` writes it; delete it, and prove the challenge again");

    [Fact]
    public void RefusesAnExplanationWithAFigureThatIsNotThere() => Says.Exactly(
        Good.Choice().With("p/c/evidence.csx", "x").With("p/c/figures.json", """{"answer": "A", "figures": {"n": "3"}}""")
            .With("p/c/key.yaml", "answer: A\nexplanation: \"{n} of {m}\"\n"),
        "p/c/key.yaml:2: the explanation names `{m}`, which the evidence does not print");
}
