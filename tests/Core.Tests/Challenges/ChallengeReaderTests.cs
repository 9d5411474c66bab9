namespace Grader.Challenges;

public sealed class ChallengeReaderTests
{
    [Fact]
    public void ReadsAScriptChallengeWithEveryKeyAndFile()
    {
        using var folder = Good.Code()
            .With("p/pack.yaml", "title: A pack\ntopic: testing\nbadge: Tester\nminutes: 40\nchallenges: [c]\nself-study: true\n")
            .With("p/c/challenge.yaml", """
                title: A challenge
                kind: code
                difficulty: expert
                points: 7.25
                hints: ["Think.", Think again.]
                limits: { cpu: 500ms, memory: 64MiB, output: 2KiB, total: 5s }
                usings: [System.Numerics]
                """)
            .With("p/c/given.csx", "record R;\n")
            .With("p/c/hidden.csx", "Check(\"two\", () => F(2));\n");
        var pack = folder.Pack();
        Assert.Equal(("p", "A pack", "testing", "Tester", 40, true), (pack.Id, pack.Title, pack.Topic, pack.Badge, pack.Minutes, pack.SelfStudy));
        var challenge = Assert.Single(pack.Challenges);
        Assert.Equal(("p/c", "c", "A challenge", Difficulty.Expert, "Do it.\n", 7.25m),
            (challenge.Id, challenge.Name, challenge.Title, challenge.Difficulty, challenge.Statement, challenge.Points));
        Assert.Equal(["Think.", "Think again."], challenge.Hints);
        Assert.Equal(
            new Limits
            {
                Cpu = TimeSpan.FromSeconds(0.5), Wall = TimeSpan.FromSeconds(2.5), Memory = 64 << 20, Output = 2048,
                TotalCpu = TimeSpan.FromSeconds(5), TotalWall = TimeSpan.FromSeconds(10),
            },
            challenge.Limits);
        var code = Assert.IsType<ChallengeBody.Code>(challenge.Body);
        Assert.Equal(CodeForm.Script, code.Form);
        Assert.Equal(["System.Numerics"], code.Usings);
        Assert.Equal([new SourceFile("given.csx", "record R;\n")], code.Given);
        Assert.Equal([new SourceFile("starter.csx", "int F(int x) => 0;\n")], code.Starter);
        Assert.Equal([new SourceFile("reference.csx", "int F(int x) => x;\n")], code.Reference);
        Assert.Equal(new SourceFile("checks.csx", "Check(\"one\", () => F(1));\n"), code.Checks);
        Assert.Equal(new SourceFile("hidden.csx", "Check(\"two\", () => F(2));\n"), code.Hidden);
    }

    [Fact]
    public void LeavesWhatAChallengeDoesNotSayAtItsDefault()
    {
        using var folder = Good.Code();
        var challenge = folder.Pack().Challenges[0];
        Assert.Equal(Limits.Default, challenge.Limits);
        Assert.Null(challenge.Points);
        Assert.Empty(challenge.Hints);
        Assert.Null(((ChallengeBody.Code)challenge.Body).Hidden);
    }

    [Fact]
    public void ReadsAChallengeOfOrdinaryFilesInOrdinalOrder()
    {
        using var folder = Good.Library()
            .With("p/c/reference/b/A.cs", "class A;\n").With("p/c/reference/Z.cs", "class Z;\n").With("p/c/given/G.cs", "class G;\n");
        var code = Assert.IsType<ChallengeBody.Code>(folder.Pack().Challenges[0].Body);
        Assert.Equal(CodeForm.Library, code.Form);
        Assert.Equal(["reference/F.cs", "reference/Z.cs", "reference/b/A.cs"], code.Reference.Select(file => file.Path));
        Assert.Equal(["given/G.cs"], code.Given.Select(file => file.Path));
    }

    [Fact]
    public void ReadsAProgramWithSamplesBeforeSecrets()
    {
        using var folder = Good.Program()
            .With("p/c/data/secret/10.in", "").With("p/c/data/secret/10.ans", "")
            .Replacing("p/c/challenge.yaml", "difficulty", "validator_flags: { float_tolerance: 1e-6, case_sensitive: true }\ndifficulty");
        var program = Assert.IsType<ChallengeBody.Program>(folder.Pack().Challenges[0].Body);
        Assert.Equal([("1", false), ("10", true), ("2", true)], program.Cases.Select(c => (c.Name, c.Secret)));
        Assert.All(program.Cases, c => Assert.True(File.Exists(c.InputPath) && File.Exists(c.AnswerPath)));
        Assert.Equal(new OutputValidator(true, false, 1e-6, 1e-6), program.Validator);
    }

    [Fact]
    public void ReadsAQuestionAndItsKey()
    {
        using var folder = Good.Choice()
            .With("p/c/key.yaml", "answer: C, A\nexplanation: Because.\nmisconceptions: { B: No. }\nhints: [Secret hint.]\n")
            .Replacing("p/c/challenge.yaml", "options", "several: true\nshuffle: true\npoints-by-try: [2, 1.5]\nanswer-time: 2m\noptions");
        var challenge = folder.Pack().Challenges[0];
        var question = Assert.IsType<ChallengeBody.Question>(challenge.Body);
        Assert.Equal(["A", "C"], question.Answer);
        Assert.Equal(["A", "B", "C"], question.Options.Keys);
        Assert.Equal((true, true, 2, TimeSpan.FromMinutes(2)), (question.Several, question.Shuffle, question.Tries, question.AnswerTime));
        Assert.Equal([2m, 1.5m], question.PointsByTry);
        Assert.Equal(2m, challenge.Points);
        Assert.Equal("Because.", question.Explanation);
        Assert.Equal("No.", question.Misconceptions["B"]);
        Assert.Equal(["Secret hint."], challenge.Hints);
        Assert.Null(question.Listing);
    }

    [Fact]
    public void ReadsPredictOutputWithoutAnAnswer()
    {
        using var folder = Good.PredictOutput();
        var challenge = folder.Pack().Challenges[0];
        var question = Assert.IsType<ChallengeBody.Question>(challenge.Body);
        Assert.Equal("program.csx", question.Listing?.Path);
        Assert.Empty(question.Answer);
        Assert.Equal((1, 1m), (question.Tries, challenge.Points));
    }
}
