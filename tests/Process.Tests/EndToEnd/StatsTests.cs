using System.Text.Json;

namespace Process.Tests.EndToEnd;

/// <summary><c>grader stats</c> tells what <c>grade --out</c> has kept.</summary>
public sealed class StatsTests(StatsTests.GradedClass graded) : IClassFixture<StatsTests.GradedClass>
{
    [Fact]
    public async Task TellsOfTheClassAndOfOneChallenge()
    {
        var (all, one) = (Stats(), Stats("--challenge", "quiz/sum"));

        Assert.Equal((0, 0), (all.ExitCode, one.ExitCode));
        await Verify($"{all.Out}\n----\n{one.Out}", "txt");
    }

    [Fact]
    public void TellsProgramsToo()
    {
        using var json = JsonDocument.Parse(Stats("--format", "json").Out);

        Assert.Equal("grader-class/1", json.RootElement.GetProperty("schema").GetString());
        Assert.Equal(8, json.RootElement.GetProperty("challenges")[0].GetProperty("question").GetProperty("met").GetInt32());
    }

    [Fact]
    public void WhereTheChallengesAreGoneWhatWasGradedIsStillTold()
    {
        var run = Stats("--challenges", graded.Work["gone"]);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("quiz/sum", run.Out, StringComparison.Ordinal);
        Assert.Contains("the challenges are not there", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void SaysWhatIsWrongWithWhatWasAsked()
    {
        var nothing = GraderCli.Run("stats", "--out", graded.Work["nothing"]);
        var misspelt = Stats("--challenge", "quiz/sums");

        Assert.Equal((2, 2), (nothing.ExitCode, misspelt.ExitCode));
        Assert.Contains("--out", nothing.Error, StringComparison.Ordinal);
        Assert.Contains("`sum`; did you mean `quiz/sum`?", Stats("--challenge", "sum").Error, StringComparison.Ordinal);
        Assert.Contains("`quiz/sums`; did you mean `quiz/sum`?", misspelt.Error, StringComparison.Ordinal);
    }

    private CliRun Stats(params string[] more) => GraderCli.Run(["stats", "--out", graded.Work["out"], .. more]);

    /// <summary>Twelve learners with two questions, graded once.</summary>
    public sealed class GradedClass : IDisposable
    {
        public GradedClass()
        {
            Work.Write("challenges/quiz/pack.yaml", "title: A quiz\ntopic: testing\nchallenges: [sum, product]\n");
            foreach (string question in (string[])["sum", "product"])
            {
                Work.Write($"challenges/quiz/{question}/challenge.yaml", $"title: A {question}\nkind: choice\ndifficulty: beginner\noptions: {{ A: \"3\", B: \"4\" }}\n");
                Work.Write($"challenges/quiz/{question}/statement.md", "What is it?\n");
                Work.Write($"challenges/quiz/{question}/key.yaml", "answer: A\nexplanation: Count.\nmisconceptions: { B: Counts one too many. }\n");
            }
            for (int i = 0; i < 12; i++)
                Work.Write($"class/learner-{i:00}/quiz/answers.yaml", $"sum: {(i < 8 ? "A" : "B")}\nproduct: {(i < 6 ? "A" : "B")}\n");
            GraderCli.Run("grade", Work["class"], "--challenges", Work["challenges"], "--out", Work["out"]);
        }

        internal Workspace Work { get; } = new();

        public void Dispose() => Work.Dispose();
    }
}
