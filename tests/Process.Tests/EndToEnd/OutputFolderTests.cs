using System.Text.Json;

namespace Process.Tests.EndToEnd;

/// <summary><c>--out DIR</c> with names that learners' folders can have: everything lands under DIR, a folder for each.</summary>
public sealed class OutputFolderTests : IDisposable
{
    private static readonly string[] Names =
    [
        "-rf", "::error::x", "class.html", "<script>", "Case", "a b", "a\nb", "a\tb", "case", "caſe", "con", "dots..", "esc\u001b[31m", "tilde~",
        "zwj\u200d", new string('x', 200), "y" + new string('\u202E', 80), "\\..\\up", "%2e%2e", "$(id)", "[a](b)", "|",
    ];

    private static readonly string[] Files = ["report.html", "report.json", "report.md", "run.json"];

    private readonly Workspace _work = new();

    public OutputFolderTests()
    {
        _work.Write("challenges/quiz/pack.yaml", "title: A quiz\ntopic: testing\nchallenges: [sum]\n");
        _work.Write("challenges/quiz/sum/challenge.yaml", "title: A sum\nkind: choice\ndifficulty: beginner\noptions: { A: \"3\", B: \"4\" }\n");
        _work.Write("challenges/quiz/sum/statement.md", "What is 1 + 2?\n");
        _work.Write("challenges/quiz/sum/key.yaml", "answer: A\nexplanation: Count.\n");
    }

    [Fact]
    public void HostileNamesWriteUnderItOnlyAndEachHasItsOwnFolder()
    {
        foreach (string name in (string[])[.. Names, ".hidden"])
            _work.Write($"class/{name}/quiz/answers.yaml", "sum: A\n");
        var before = _work.Files().ToList();
        var run = GraderCli.Run("grade", _work["class"], "--challenges", _work["challenges"], "--format", "json", "--out", _work["deep/out"]);

        Assert.Equal(0, run.ExitCode);
        // Names that begin with a dot are passed over in every folder.
        Assert.Equal(Names.Length, Learners().Length);
        Assert.Equal(before.Concat(_work.Files("deep/out").Select(file => $"deep/out/{file}")).Order(StringComparer.Ordinal), _work.Files());
        Assert.All(Learners(), folder => Assert.Equal(Files, _work.Files(folder)));
        Assert.All(Learners(), folder => Assert.DoesNotContain(Path.GetFileName(folder), name => char.IsControl(name) || name is '<' or ':' or '$' or '\\'));
        AssertSameReports(run.Out);
    }

    [Fact]
    public void OneLearnersFileIsTheReportOnStdoutByteForByte()
    {
        _work.Write("learner-01/quiz/answers.yaml", "sum: B\n");
        string[] grade = ["grade", _work["learner-01"], "--challenges", _work["challenges"], "--out", _work["out"], "--format"];

        string json = GraderCli.Run([.. grade, "json"]).Out;
        Assert.Equal(_work.Read("out/learner-01/report.json"), json);
        Assert.Equal(_work.Read("out/learner-01/report.md"), GraderCli.Run([.. grade, "markdown"]).Out);
        Assert.Equal(_work.Read("out/learner-01/report.html"), GraderCli.Run([.. grade, "html"]).Out);
    }

    [Theory]
    [InlineData("..")]
    [InlineData("a/../../b")]
    [InlineData(".hidden")]
    [InlineData("", "--learner: ID is missing")]
    public void ALearnersNameOnTheCommandLineIsNoPath(string name, string told = "is no name for a learner")
    {
        _work.Write("learner-01/quiz/answers.yaml", "sum: A\n");
        var run = GraderCli.Run("grade", _work["learner-01"], "--challenges", _work["challenges"], "--learner", name, "--out", _work["a/b/out"]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(told, run.Error);
        Assert.DoesNotContain(_work.Files(), file => file.EndsWith("run.json", StringComparison.Ordinal));
    }

    public void Dispose() => _work.Dispose();

    /// <summary>Beside them is what the grader keeps for itself.</summary>
    private string[] Learners() => [.. Directory.GetDirectories(_work["deep/out"]).Where(folder => Path.GetFileName(folder) != ".grader")];

    private void AssertSameReports(string batch)
    {
        using var document = JsonDocument.Parse(batch);
        var printed = document.RootElement.GetProperty("reports").EnumerateArray().ToDictionary(report => report.GetProperty("learner").GetString()!);
        Assert.Equal(Names.Length, printed.Count);
        foreach (string folder in Learners())
        {
            using var written = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "report.json")));
            Assert.True(JsonElement.DeepEquals(printed[written.RootElement.GetProperty("learner").GetString()!], written.RootElement), folder);
        }
    }
}
