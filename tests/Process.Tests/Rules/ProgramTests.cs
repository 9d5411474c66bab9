using Grader.Challenges;
using Grader.Reporting;

namespace Process.Tests.Rules;

/// <summary>Rules 12 and 32: programs.</summary>
public sealed class ProgramTests : IDisposable
{
    private const string Double = "Console.WriteLine(2 * int.Parse(Console.ReadLine()!));";

    private readonly string _folder = Directory.CreateTempSubdirectory("grader-program-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void ChecksAreNamedForTheirFilesSamplesWeighNothingAndSecretsOne()
    {
        var result = Trial.Of(Program(Double, ("one", false, "1\n", "2\n"), ("two", true, "2\n", "4\n"), ("three", true, "3\n", "6\n")))
            .Grade("int n = int.Parse(Console.ReadLine()!);\nConsole.WriteLine(n == 3 ? 0 : 2 * n);");
        Assert.Equal(
            [("one", Verdict.Accepted, 0m, 0m, false), ("two", Verdict.Accepted, 1m, 1m, true), ("three", Verdict.WrongAnswer, 0m, 1m, true)],
            result.Checks.Select(check => (check.Name, check.Verdict, check.Points, check.MaxPoints, check.Hidden)));
        Assert.Equal((1m, 2m), (result.Score, result.MaxScore));
    }

    [Fact]
    public void MainTopLevelStatementsAndAScriptAreAllPrograms()
    {
        var trial = Trial.Of(Program(Double, ("one", true, "1\n", "2\n")));
        Assert.Equal(Verdict.Accepted, trial.Grade(Double).Verdict);
        Assert.Equal(Verdict.Accepted, trial.Grade(Double, "trial.cs").Verdict);
        Assert.Equal(Verdict.Accepted, trial.Grade($"namespace Mine; class Program {{ static int Main(string[] args) {{ {Double} return args.Length; }} }}", "trial.cs").Verdict);
    }

    [Fact]
    public void AnotherExitCodeThanZeroIsARunTimeErrorWhateverWasPrinted()
    {
        var check = Trial.Of(Program(Double, ("one", false, "1\n", "2\n"), ("two", true, "1\n", "2\n"))).Grade(Double + " Environment.ExitCode = 4;").Checks[0];
        Assert.Equal((Verdict.RunTimeError, "the program ended with exit code 4"), (check.Verdict, check.Message));
    }

    [Fact]
    public void EachCaseHasAProcessOfItsOwn()
    {
        var checks = Trial.Of(Program(Double, ("a", false, "1\n", "2\n"), ("b", false, "1\n", "2\n"), ("c", true, "1\n", "2\n")))
            .Grade("Console.WriteLine(Environment.ProcessId);").Checks;
        Assert.NotEqual(checks[0].Output, checks[1].Output);
    }

    [Fact]
    public void MayPrintTwiceTheLargestAnswerInEveryCase()
    {
        string large = new('x', 60_000);
        var trial = Trial.Of(Program("Console.WriteLine(Console.ReadLine());", ("small", false, "x\n", "x\n"), ("large", true, large + "\n", large + "\n")));
        Assert.Equal(Verdict.WrongAnswer, trial.Grade("Console.WriteLine(new string('y', 100_000));").Checks[0].Verdict);
        Assert.Equal(Verdict.OutputLimitExceeded, trial.Grade("Console.WriteLine(new string('y', 130_000));").Checks[0].Verdict);
    }

    private Challenge Program(string reference, params (string Name, bool Secret, string Input, string Answer)[] cases) =>
        new("lab/trial", "trial", _folder, "Trial", Difficulty.Beginner, "", null, [], Limits.Default, new ChallengeBody.Program(
            [], [new SourceFile("reference.csx", reference)], new OutputValidator(false, false, null, null), [.. cases.Select(Case)]));

    private ProgramCase Case((string Name, bool Secret, string Input, string Answer) @case)
    {
        string path = Path.Combine(_folder, @case.Name);
        File.WriteAllText(path + ".in", @case.Input);
        File.WriteAllText(path + ".ans", @case.Answer);
        return new ProgramCase(@case.Name, @case.Secret, path + ".in", path + ".ans");
    }
}
