using Grader.Results;

namespace Process.Tests.EndToEnd.Resuming;

/// <summary>What is graded once stays graded, and nothing that changed does.</summary>
public sealed class ResumeTests : IDisposable
{
    private const string Isolation = "grader: isolation:";

    private readonly Workspace _work = new();

    public ResumeTests()
    {
        Lab.Write(_work);
        foreach (string learner in (string[])["ana", "ben", "cho"])
            _work.Write($"class/{learner}/{Lab.HandIn}", Lab.Honest);
    }

    [Fact]
    public void ASecondRunGradesNothingStartsNobodyAndWritesNothing_AndReportsCanBeRenderedFromWhatIsKept()
    {
        var first = Grade();
        var times = Times();
        var second = Grade();

        Assert.Equal((first.ExitCode, first.Out), (second.ExitCode, second.Out));
        Assert.Contains(Isolation, first.Error);
        // Told when the first worker is there.
        Assert.DoesNotContain(Isolation, second.Error);
        Assert.Equal(times, Times());
        Assert.Equal([1, 1, 1], Gradings());
        using var results = ResultsFile.OpenToRead(_work["out"])!;
        Assert.All(results.Learners(), learner => Assert.Equal(_work.Read($"out/{learner.Name}/report.json"), Grader.Reporting.JsonReport.Render(learner.Report)));
    }

    [Fact]
    public void OnlyWhatWasChangedIsGradedAgain_AndWhoIsGoneStaysInTheHistoryAndIsNotOfTheClass()
    {
        Grade();
        _work.Write($"class/ben/{Lab.HandIn}", Lab.Honest.Replace("a + b", "a - b", StringComparison.Ordinal));
        var second = Grade();

        Assert.Equal([1, 2, 1], Gradings());
        Assert.Equal(1, second.ExitCode);
        Assert.Contains("\"verdict\": \"wrong-answer\"", _work.Read("out/ben/report.json"));

        Directory.Delete(_work["class/cho"], recursive: true);
        Grade();
        using var results = ResultsFile.OpenToRead(_work["out"])!;
        Assert.Equal(["ana", "ben"], results.Learners().Select(learner => learner.Name));
        Assert.Single(results.History("cho"));
    }

    /// <summary>A question, which needs no compiler: it is a challenge's files that have changed, of whatever kind it is.</summary>
    [Fact]
    public void AChangedChallengeChangesNoGradeBeforeARegrade_AndAllWithForce()
    {
        Directory.Delete(_work["challenges/lab/relay"], recursive: true);
        _work.Write("challenges/lab/pack.yaml", "title: The laboratory\ntopic: testing\nchallenges: [sum]\n");
        _work.Write("challenges/lab/sum/challenge.yaml", "title: A sum\nkind: choice\ndifficulty: beginner\noptions: { A: \"3\", B: \"4\" }\n");
        _work.Write("challenges/lab/sum/statement.md", "What is 1 + 2?\n");
        _work.Write("challenges/lab/sum/key.yaml", "answer: A\nexplanation: Count.\n");
        foreach (string learner in (string[])["ana", "ben", "cho"])
        {
            File.Delete(_work[$"class/{learner}/{Lab.HandIn}"]);
            _work.Write($"class/{learner}/lab/answers.yaml", "sum: A\n");
        }
        const string KeptGrades = "were graded before lab/sum was changed, and keep their grades; `grader regrade --out out` shows what would change";
        var first = Grade();
        _work.Write("challenges/lab/sum/key.yaml", "answer: A\nexplanation: Count once more.\n");
        var second = Grade();
        Assert.Equal((first.ExitCode, first.Out), (second.ExitCode, second.Out));
        Assert.Contains($"grader: 3 hand-ins {KeptGrades}", second.Error, StringComparison.Ordinal);
        Assert.Equal([1, 1, 1], Gradings());

        _work.Write("class/ben/lab/answers.yaml", "sum: B\n");
        Assert.Contains($"grader: 2 hand-ins {KeptGrades}", Grade().Error, StringComparison.Ordinal);
        Assert.Equal([1, 2, 1], Gradings());

        Assert.Equal(0, GraderCli.Run(["regrade", "--out", "out"], null, _work.Path).ExitCode);
        Assert.Equal(0, GraderCli.Run(["regrade", "--out", "out", "--apply"], null, _work.Path).ExitCode);
        Assert.DoesNotContain("keep their grades", Grade().Error, StringComparison.Ordinal);
        Assert.Equal([2, 3, 2], Gradings());
        Grade("--force");
        Assert.Equal([3, 4, 3], Gradings());
    }

    [Fact]
    public void AnInterruptionKeepsWhatWasGradedAndSaysThatTheSameCommandGoesOn()
    {
        string challenge = "challenges/lab/relay/challenge.yaml", limits = _work.Read(challenge);
        _work.Write($"class/zoe/{Lab.HandIn}", "System.Threading.Thread.Sleep(60_000);\n" + Lab.Honest);
        _work.Write(challenge, limits.Replace("wall: 30s", "wall: 300s", StringComparison.Ordinal));
        using (var cli = new RunningCli(_work, "grade", "class", "--out", "out", "--jobs", "1", "--format", "json"))
        {
            cli.AwaitOutput("cho");
            cli.Signal(RunningCli.Terminate);
            var (code, error) = cli.End();
            Assert.Equal(130, code);
            Assert.Contains("grader: interrupted after 3 of 4 learners; what was graded is kept, and the same command goes on from there", error);
        }
        _work.Write($"class/zoe/{Lab.HandIn}", Lab.Honest);
        Assert.Equal(0, Grade().ExitCode);
        Assert.Equal([1, 1, 1, 1], Gradings());
    }

    [Fact]
    public void ADamagedFileIsNamedAndLeftAsItIs()
    {
        _work.Write("out/.grader/results.db", "SQLite format 3\0and then something else, which is long enough to be looked at as a header of a file of one hundred bytes");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(_work["out/.grader"], (UnixFileMode)0b111_000_000);
        byte[] before = File.ReadAllBytes(_work["out/.grader/results.db"]);
        var run = Grade();

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("results.db is damaged", run.Error);
        Assert.Equal(before, File.ReadAllBytes(_work["out/.grader/results.db"]));
    }

    public void Dispose() => _work.Dispose();

    private CliRun Grade(params string[] more) => GraderCli.Run(["grade", "class", "--out", "out", "--format", "json", .. more], environment: null, _work.Path);

    private Dictionary<string, DateTime> Times() => _work.Files("out").Where(file => !file.StartsWith(".grader", StringComparison.Ordinal))
        .ToDictionary(file => file, file => File.GetLastWriteTimeUtc(_work[Path.Combine("out", file)]));

    /// <summary>How many gradings there are of each learner, in order.</summary>
    private int[] Gradings()
    {
        using var results = ResultsFile.OpenToRead(_work["out"])!;
        return [.. results.Counting().Select(grading => results.History(grading.Key.Learner).Length)];
    }
}
