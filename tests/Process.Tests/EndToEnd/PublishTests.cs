using System.Text.Json;

namespace Process.Tests.EndToEnd;

/// <summary><c>grader publish</c> on a small pack with secrets of every kind, and a learner's own check with what it wrote.</summary>
public sealed class PublishTests(PublishedLab lab) : IClassFixture<PublishedLab>, IDisposable
{
    private const string Wrong = """
        string Say(string text) => text;
        int Add(int a, int b) => a + b + 1;

        """;

    private readonly Workspace _work = Class();

    private string Challenges => lab.Work["challenges"];

    /// <summary>A copy, to be changed.</summary>
    private string Edition() => _work.Copy(lab.Work["out/lab"], "out/lab");

    [Fact]
    public void ALearnersCheckSaysWhatTheCoursesSays()
    {
        var course = GraderCli.Run("grade", _work["class"], "--challenges", Challenges, "--format", "json");
        var home = GraderCli.Run("grade", _work["class"], "--challenges", lab.Work["out"], "--format", "json");

        var visible = VisibleResults.Of(home.Out);
        Assert.Equal(VisibleResults.Matching(course.Out, visible), visible);
        // Three checks and a sample of the first learner; an error and three checks of the second.
        Assert.Equal(8, visible.Count);
        using var json = JsonDocument.Parse(home.Out);
        var first = json.RootElement.GetProperty("reports")[0];
        Assert.True(first.GetProperty("partial").GetBoolean());
        // Of 6 points of the first challenge 4 are visible, of the second none; of the question it is not said here whether it is right.
        Assert.Equal((0m, 4m), (first.GetProperty("score").GetDecimal(), first.GetProperty("maxScore").GetDecimal()));
        Assert.Equal("skipped", first.GetProperty("results")[1].GetProperty("verdict").GetString());
        Assert.DoesNotContain("squares", home.Out);
    }

    [Fact]
    public void NothingOfTheStaffsCanBeReadFromIt()
    {
        string pack = Path.Combine(Challenges, "lab"), edition = Edition();
        Assert.Empty(Published.LeaksOf(pack, edition));
        Assert.Equal(
            ["echo/challenge.yaml", "echo/data/sample/1.ans", "echo/data/sample/1.in", "echo/statement.md", "expected.json", "pack.yaml", "relay/challenge.yaml",
                "relay/checks.csx", "relay/starter.csx", "relay/statement.md", "relay/surface.csx", "why/challenge.yaml", "why/statement.md"],
            _work.Files("out/lab"));
        // The same search finds each kind of secret where there is one.
        _work.Copy(pack, "out/lab");
        Assert.All(
            new[] { "text.ToUpperInvariant()", Lab.SecretNumber, "say it", "never to be read", "Because the moon", "what only staff know" },
            secret => Assert.Contains(Published.LeaksOf(pack, edition), leak => leak.Contains(secret, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("relay/checks.csx", "Check(\"add\", () => Add(2, 2));\n", "is not what was published")]
    [InlineData("relay/hidden.csx", "Check(\"more\", () => Add(2, 2));\n", "is no part of this learner edition")]
    [InlineData("relay/surface.csx", null, "is missing from this learner edition")]
    [InlineData("expected.json", "{}", "is not as `grader publish` of this version writes it")]
    public void AChangedEditionIsInvalid(string file, string? text, string told)
    {
        Edition();
        if (text is null)
            File.Delete(_work[$"out/lab/{file}"]);
        else
            _work.Write($"out/lab/{file}", text);
        var run = GraderCli.Run("grade", _work["class"], "--challenges", _work["out"]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains($"lab/{file}: {told}", run.Error);
    }

    [Fact]
    public void NothingButAnEditionOfTheSamePackIsReplaced()
    {
        byte[] before = File.ReadAllBytes(Path.Combine(Edition(), "expected.json"));
        Publish(Challenges);
        Assert.Equal(before, File.ReadAllBytes(_work["out/lab/expected.json"]));

        _work.Write("out/lab/notes.txt", "a learner's own\n");
        Refused(_work["out"], "notes.txt");
        File.Delete(_work["out/lab/notes.txt"]);
        _work.Write("out/lab/relay/statement.md", "Edited.\n");
        Refused(_work["out"], "relay/statement.md");
        Refused(Challenges, "is no learner edition of lab");
        Assert.Equal("Edited.\n", _work.Read("out/lab/relay/statement.md"));
    }

    [Fact]
    public void APackForSelfStudyComesWithItsAnswers()
    {
        string pack = _work.Copy(Path.Combine(Challenges, "lab"), "challenges/lab");
        File.AppendAllText(Path.Combine(pack, "pack.yaml"), "self-study: true\n");
        string said = Publish(_work["challenges"]);
        var home = GraderCli.Run("grade", _work["class/learner-01"], "--challenges", _work["out"], "--format", "json");

        Assert.Contains("lab/why: with its answer and explanation", said);
        Assert.Contains("Believes in squares", home.Out);
        Assert.All(Published.LeaksOf(pack, _work["out/lab"]), leak => Assert.StartsWith("why/key.yaml", leak, StringComparison.Ordinal));
    }

    [Fact]
    public void AnEditionIsNoPackToProveOrPublish()
    {
        string edition = Path.Combine(lab.Work["out"], "lab");
        Assert.Contains("lab is a learner edition", GraderCli.Run("prove", edition).Error);
        Assert.Contains("lab is a learner edition already", GraderCli.Run("publish", edition, "--out", _work["again"]).Error);
        Assert.False(Directory.Exists(_work["again"]));
    }

    public void Dispose() => _work.Dispose();

    private static Workspace Class()
    {
        var work = new Workspace();
        work.Write("class/learner-01/lab/relay.csx", Wrong);
        work.Write("class/learner-01/lab/echo.csx", "Console.WriteLine(\"public words\");\n");
        work.Write("class/learner-01/lab/answers.yaml", "why: A\n");
        work.Write("class/learner-02/lab/relay.csx", "string Say(string text) => text.ToUpperInvariant()\n");
        return work;
    }

    private string Publish(string challenges)
    {
        var run = GraderCli.Run("publish", "lab", "--out", _work["out"], "--challenges", challenges);
        Assert.True(run.ExitCode == 0, run.ToString());
        return run.Out;
    }

    private void Refused(string into, string why)
    {
        var run = GraderCli.Run("publish", "lab", "--out", into, "--challenges", Challenges);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(why, run.Error);
    }
}
