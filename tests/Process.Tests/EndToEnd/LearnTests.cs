using System.Text.Json;

namespace Process.Tests.EndToEnd;

/// <summary>`grader learn` from its first page to its badge, at a terminal and without one.</summary>
public sealed class LearnTests : IDisposable
{
    private readonly Workspace _work = new();
    private string? _firstPage;

    public LearnTests()
    {
        Lab.Write(_work);
        _work.Write("challenges/lab/pack.yaml", "title: The laboratory\ntopic: testing\nbadge: Lab Coat\nminutes: 5\nchallenges: [colour, sum, relay]\n");
        Question("colour", "A: red\n  B: blue", "answer-time: 60m\ntries: 2\nshuffle: true\nhints: [Look up.]", "answer: B\nexplanation: The sky is blue.\nmisconceptions: { A: Only at dusk. }");
        Question("sum", "A: '3'\n  B: '4'", "answer-time: 60m", "explanation: Two and two.", "Console.WriteLine(2 + 2);\n");
    }

    [Fact]
    public void AtATerminalFromTheFirstPageToTheSummary()
    {
        _work.Write("me/.grader/progress.json", """{"schema":"grader-progress/1","questions":{"lab/sum":{"secondsLeft":0.5,"hints":0}}}""");
        using var terminal = new PseudoTerminal(60, _work.Folder("me"), ["learn", "lab"]);
        terminal.AwaitOutput("Press Enter to begin.");
        terminal.Type("\r");
        terminal.AwaitOutput("Attempts: 2 left, time: 60:00");
        terminal.AwaitOutput("] A, B:");
        terminal.AwaitOutput("[59:"); // The clock runs.
        terminal.Type("?\r");
        terminal.AwaitOutput("Hint 1 of 1: Look up.");
        terminal.Type($"zz\u007f\u007f{LetterOf("red")}\r");
        terminal.AwaitOutput("Only at dusk.");
        terminal.AwaitOutput("Attempts: 1 left.");
        terminal.Type($"{LetterOf("blue")}\r");
        terminal.AwaitOutput("Right. ");
        terminal.AwaitOutput("The sky is blue.");
        terminal.Type("\r");
        terminal.AwaitOutput("Console.WriteLine(2 + 2);");
        terminal.AwaitOutput("Time is up"); // Half a second was left of an earlier time; the next problem is there by itself.
        terminal.AwaitOutput("Your file: lab/relay.csx");
        terminal.AwaitOutput("Save to check");
        _work.Write("me/lab/relay.csx", Lab.Honest);
        terminal.AwaitOutput("lab/relay is right.");
        terminal.AwaitOutput("Summary");
        terminal.AwaitOutput("The badge \"Lab Coat\" is for all of them right.");

        Assert.Equal(1, terminal.End());
        Assert.Contains("\e[", terminal.Screen);
        Assert.Equal("colour:\n  - 'A'\n  - 'B'\nsum:\n  - ''\n", _work.Read("me/lab/answers.yaml"));
        AssertBatchGives(11, 12, terminal.Screen);
    }

    [Fact]
    public void WhoLeavesGoesOnWhereTheClockStood()
    {
        using (var terminal = new PseudoTerminal(80, _work.Folder("me"), ["learn", "lab"], new() { ["NO_COLOR"] = "1" }))
        {
            terminal.AwaitOutput("Press Enter to begin.");
            terminal.Type("\r");
            terminal.AwaitOutput("[59:");
            terminal.Terminate();
            terminal.AwaitOutput("What you did is kept. Go on with: grader learn lab");
            Assert.Equal(130, terminal.End());
            Assert.DoesNotContain("\e[1m", terminal.Screen);
        }
        using var kept = JsonDocument.Parse(_work.Read("me/.grader/progress.json"));
        double left = kept.RootElement.GetProperty("questions").GetProperty("lab/colour").GetProperty("secondsLeft").GetDouble();
        Assert.InRange(left, 1, 3599.9);

        var run = Learn($"\n{LetterOf("blue")}\n\n4\n\nnext\n");

        Assert.Matches(@"Attempts: 2 left, time: 5\d:", run.Out);
        Assert.Equal("colour:\n  - 'B'\nsum:\n  - '4'\n", _work.Read("me/lab/answers.yaml"));
    }

    [Fact]
    public void PipedInputIsReadLineByLineAndNothingIsDrawn()
    {
        var run = Learn($"\nx\n{LetterOf("blue")}\n\nb\n\nnext\n", "--relaxed", "--plain");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("That is none of A, B.", run.Out);
        Assert.DoesNotContain('\e', run.Out);
        Assert.DoesNotContain(" left] ", run.Out);
        Assert.True(File.Exists(_work["me/lab/relay.csx"]));
        AssertBatchGives(6, 12, run.Out);

        _work.Write("me/lab/relay.csx", Lab.Honest);
        var again = Learn("\n", "--plain");

        Assert.Contains("You have earned the badge \"Lab Coat\".", again.Out);
        Assert.Equal(0, again.ExitCode);
        AssertBatchGives(12, 12, again.Out);
    }

    [Fact]
    public void WithALearnerEditionAnswersAreRecordedAndJudgedByTheCourse()
    {
        Assert.Equal(0, GraderCli.Run(["publish", "lab", "--out", _work["edition/challenges"]], null, _work.Path).ExitCode);
        string home = _work.Folder("edition/me");
        var run = GraderCli.Run(["learn", "lab", "--plain"], null, home, $"\n{LetterOf("blue")}\n\n4\n\nnext\n");

        Assert.Equal(2, run.Out.Split("Recorded: the course judges it.").Length - 1);
        Assert.DoesNotContain("sky is blue", run.Out);
        _work.Copy(home, "me");
        using var report = JsonDocument.Parse(GraderCli.Run(["grade", "me", "--learner", "me", "--pack", "lab", "--format", "json"], null, _work.Path).Out);
        Assert.Equal(6, report.RootElement.GetProperty("score").GetDecimal());
    }

    public void Dispose() => _work.Dispose();

    private CliRun Learn(string typed, params string[] options) => GraderCli.Run(["learn", "lab", .. options], null, _work.Folder("me"), typed);

    /// <summary>Under which letter the learner `me` sees a text.</summary>
    private string LetterOf(string text)
    {
        _firstPage ??= GraderCli.Run(["learn", "lab", "--plain"], null, Directory.CreateDirectory(_work["else/me"]).FullName, "\n").Out;
        return _firstPage.Split('\n').Single(line => line.EndsWith($"  {text}", StringComparison.Ordinal)).Trim()[..1];
    }

    private void AssertBatchGives(decimal score, decimal maxScore, string summary)
    {
        var batch = GraderCli.Run(["grade", "me", "--learner", "me", "--pack", "lab", "--format", "json"], null, _work.Path);
        using var report = JsonDocument.Parse(batch.Out);
        Assert.Equal((score, maxScore), (report.RootElement.GetProperty("score").GetDecimal(), report.RootElement.GetProperty("maxScore").GetDecimal()));
        Assert.Contains($"{score} of {maxScore} points", summary);
    }

    private void Question(string name, string options, string more, string key, string? program = null)
    {
        string folder = $"challenges/lab/{name}";
        _work.Write($"{folder}/challenge.yaml", $"title: Q {name}\nkind: {(program is null ? "choice" : "predict-output")}\ndifficulty: beginner\npoints: {(program is null ? 5 : 1)}\noptions:\n  {options}\n{more}\n");
        _work.Write($"{folder}/statement.md", "Which one?\n");
        _work.Write($"{folder}/key.yaml", $"{key}\n");
        if (program is not null)
            _work.Write($"{folder}/program.csx", program);
    }
}
