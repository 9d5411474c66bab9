using System.Collections.Immutable;
using Grader.Challenges;
using Grader.Judging;
using Grader.Running;
using Xunit;

namespace Process.Tests.Running;

/// <summary>Honest submissions: what a run promises when nothing goes wrong.</summary>
public class RunnerPoolTests
{
    private const string Checks = """
        Check("relu", () => Relu([1, -2, 3]));
        Check("depth", () => Depth(), weight: 2);
        Check("made", rng => rng.Doubles(0..4, -1, 1), x => Relu(x), cases: 5, tolerance: 1e-3);
        Check("prints", () => Console.WriteLine(Depth()));
        """;

    private const string Hidden = """Check("deep", () => Depth() + 1, isolated: false);""";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>A list literal as an IEnumerable is a generic class of the compiler's, and the first in the checks' assembly.</summary>
    [Fact]
    public void FindsAScriptBehindWhatTheCompilerEmbeds()
    {
        CodeRun run = Run(Some.Chain("int Sum(IEnumerable<int> x) => x.Sum();", """Check("sum", () => Sum([1, 2, 3]));"""), Some.Ask("sum"));
        Assert.Equal("6", Some.Text(((Execution.Answered)run.Executions[0]).Cases[0].Outcome));
    }

    [Fact]
    public void AnswersEachQuestionByName()
    {
        CodeRun run = Run(Some.Chain(Some.Reference, Checks), Some.Ask("depth"), Some.Ask("relu"));
        Assert.Equal("3", ValueOf(run.Executions[0]));
        Assert.Equal("1 0 3", ValueOf(run.Executions[1]));
    }

    [Fact]
    public void TellsWhatTheReferenceRegistered()
    {
        CodeRun run = Some.Pool.RunReference(Some.Chain(Some.Reference, Checks, Hidden), Some.Ask, Some.Limits, Cancellation);
        Assert.Equal(["relu", "depth", "made", "prints", "deep"], run.SetUp.Registrations.Select(each => each.Name));
        Assert.Equal(new Registration("made", false, 3, "x => Relu(x)", 5, true, 1, new ComparisonRule(1e-3), false, false), run.SetUp.Registrations[2]);
        Assert.Equal(new Registration("deep", true, 1, "() => Depth() + 1", 1, false, 1, ComparisonRule.Default, false, false), run.SetUp.Registrations[4]);
        Assert.Equal(5, run.Executions.Length);
        Assert.All(run.Executions, each => Assert.IsType<Execution.Answered>(each));
    }

    [Fact]
    public void KeepsGeneratedInputsOfTheReferenceOnly()
    {
        Chain chain = Some.Chain(Some.Reference, Checks);
        var reference = (Execution.Answered)Some.Pool.RunReference(chain, Some.Ask, Some.Limits, Cancellation).Executions[2];
        var learner = (Execution.Answered)Run(chain, Some.Ask("made", cases: 5)).Executions[0];
        Assert.All(reference.Cases, each => Assert.IsType<Observation.Sequence>(each.Input));
        Assert.All(learner.Cases, each => Assert.Null(each.Input));
        Assert.Equal(reference.Cases.Select(each => Some.Text(each.Outcome)), learner.Cases.Select(each => Some.Text(each.Outcome)));
    }

    [Fact]
    public void ShowsAnInputAsItWasBeforeTheCall()
    {
        Chain chain = Some.Chain("int Break(int[] x) { x[0] = 99; return 0; }", """Check("one", rng => new[] { 5 }, x => Break(x), cases: 1);""");
        var answered = (Execution.Answered)Some.Pool.RunReference(chain, Some.Ask, Some.Limits, Cancellation).Executions[0];
        Assert.Equal("5", Some.Text(answered.Cases[0].Input!));
    }

    [Fact]
    public void KeepsWhatACheckPrintsApartFromTheNext()
    {
        CodeRun run = Run(Some.Chain("Console.WriteLine(\"set up\"); void Say(int i) { Console.WriteLine(i); Console.Error.WriteLine(-i); }",
            """Check("a", () => Say(1)); Check("b", () => Say(2));"""), Some.Ask("a"), Some.Ask("b"));
        Assert.Equal("set up\n", run.SetUp.Printed);
        Assert.Equal(["1\n-1\n", "2\n-2\n"], run.Executions.Select(each => each.Printed));
    }

    [Fact]
    public void FlushesAWriterThatTheSubmissionPutInThePlaceOfTheConsole()
    {
        CodeRun run = Run(Some.Chain("Console.SetOut(new StreamWriter(Console.OpenStandardOutput())); void Say() => Console.Write(\"held back\");",
            """Check("a", () => Say());"""), Some.Ask("a"));
        Assert.Equal("held back", run.Executions[0].Printed);
    }

    [Fact]
    public void TellsAnExceptionOfTopLevelCodeAndRunsTheChecks()
    {
        CodeRun run = Run(Some.Chain("int Depth() => 3; throw new InvalidOperationException(\"oops\");", """Check("depth", () => Depth());"""), Some.Ask("depth"));
        var (link, thrown) = Assert.Single(run.SetUp.Thrown);
        Assert.Equal((ChainLink.Submission, "oops"), (link, thrown.Message));
        Assert.Equal(ChainLink.Submission, thrown.Frames[0].Assembly);
        Assert.Equal("3", ValueOf(run.Executions[0]));
    }

    [Fact]
    public void TellsAnExceptionOfACheck()
    {
        CodeRun run = Run(Some.Chain("int Depth() => throw new ArgumentException(\"no\");", """Check("depth", () => Depth());"""), Some.Ask("depth"));
        Assert.Equal("System.ArgumentException: no", ValueOf(run.Executions[0]));
    }

    [Fact]
    public void AwaitsTheTopLevelCodeAndTheValue()
    {
        CodeRun run = Run(Some.Chain("await Task.Delay(1); int depth = 5; async Task<int> Depth() { await Task.Yield(); return depth; }",
            """Check("depth", () => Depth());"""), Some.Ask("depth"));
        Assert.Equal("5", ValueOf(run.Executions[0]));
    }

    [Fact]
    public void NeverAsksWhatASubmissionRegistered()
    {
        CodeRun run = Run(Some.Chain("Check(\"depth\", () => 42); Check(\"own\", () => 1);", """Check("depth", () => 3);"""), Some.Ask("depth"), Some.Ask("own"));
        Assert.Equal("3", ValueOf(run.Executions[0]));
        Assert.IsType<Execution.NoSuchCheck>(run.Executions[1]);
    }

    [Fact]
    public void SendsHiddenChecksOnlyAfterEveryVisibleOneIsAnswered()
    {
        const string Spy = """string Spy() => AppDomain.CurrentDomain.GetAssemblies().Any(each => each.GetName().Name == "Hidden") ? "seen" : "not there";""";
        Chain chain = Some.Chain(Spy, """Check("a", () => Spy()); Check("b", () => Spy());""", """Check("h", () => Spy());""");
        CodeRun run = Run(chain, Some.Ask("h", hidden: true), Some.Ask("a"), Some.Ask("b"));
        Assert.Equal(["seen", "not there", "not there"], run.Executions.Select(ValueOf));
    }

    [Fact]
    public void ShowsNothingThatIsPrintedOnceHiddenChecksAreThere()
    {
        Chain chain = Some.Chain("void Say() => Console.WriteLine(1);", """Check("a", () => Say());""", """Check("h", () => Say());""");
        CodeRun run = Run(chain, Some.Ask("a"), Some.Ask("h", hidden: true));
        Assert.Equal(["1\n", ""], run.Executions.Select(each => each.Printed));
    }

    [Fact]
    public void SharesStaticStateButForIsolatedChecks()
    {
        Chain chain = Some.Chain("int n = 0; int Next() => ++n;", """Check("a", () => Next()); Check("b", () => Next()); Check("c", () => Next(), isolated: true);""");
        CodeRun run = Run(chain, Some.Ask("a"), Some.Ask("b"), Some.Ask("c", isolated: true));
        Assert.Equal(["1", "2", "1"], run.Executions.Select(ValueOf));
    }

    [Fact]
    public void LoadsALibraryInThePlaceOfAScript()
    {
        const string Source = "public static class Net { static Net() { } public static int Depth => 4; }";
        var submission = Some.Library(Source);
        Chain script = Some.Chain("static class Net { public static int Depth => 0; }", """Check("depth", () => 1);""");
        var chain = new Chain(CodeForm.Library, null, submission, script.Checks, null, []);
        CodeRun run = Run(chain, Some.Ask("depth"));
        Assert.Equal("1", ValueOf(run.Executions[0]));
    }

    [Fact]
    public void LoadsWhatOnlyAReferenceMayUse()
    {
        Chain chain = Some.Chain("string All() => string.Join(' ', AppDomain.CurrentDomain.GetAssemblies().Select(each => each.GetName().Name));",
            """Check("all", () => All());""");
        CodeRun run = Run(chain with { Support = [Some.Library("class Networks;", "Grader.Networks")] }, Some.Ask("all"));
        Assert.Contains("Grader.Networks", ValueOf(run.Executions[0]));
    }

    [Fact]
    public void ReadsAnEmptyStandardInput()
    {
        CodeRun run = Run(Some.Chain("string? Read() => Console.ReadLine();", """Check("read", () => Read());"""), Some.Ask("read"));
        Assert.Equal("null", ValueOf(run.Executions[0]));
    }

    [Fact]
    public void RunsWithTheInvariantCultureAndUtc()
    {
        CodeRun run = Run(Some.Chain("string Where() => System.Globalization.CultureInfo.CurrentCulture.Name + (1.5).ToString() + TimeZoneInfo.Local.BaseUtcOffset;",
            """Check("where", () => Where());"""), Some.Ask("where"));
        Assert.Equal("1.500:00:00", ValueOf(run.Executions[0]));
    }

    [Fact]
    public void HasTwoProcessorsOnEveryMachine()
    {
        CodeRun run = Run(Some.Chain("int Count() => Environment.ProcessorCount;", """Check("count", () => Count());"""), Some.Ask("count"));
        Assert.Equal("2", ValueOf(run.Executions[0]));
    }

    [Fact]
    public void GivesRecursionTheSameStackEverywhere()
    {
        CodeRun run = Run(Some.Chain("int Down(int n) => n == 0 ? 0 : 1 + Down(n - 1);", """Check("deep", () => Down(50_000));"""), Some.Ask("deep"));
        Assert.Equal("50000", ValueOf(run.Executions[0]));
    }

    [Fact]
    public void TellsWhatARunTook()
    {
        CodeRun run = Run(Some.Chain(Some.Reference, Checks), Some.Ask("depth"));
        Assert.Equal(["set-up", "depth", "process 1"], run.Measures.Select(each => each.What));
        Assert.All(run.Measures, each => Assert.True(each.Cpu > TimeSpan.Zero && each.Wall > TimeSpan.Zero));
    }

    [Fact]
    public void BlamesItselfWhereTheRunnerCannotBeStarted()
    {
        using var pool = new RunnerPool("/no/such/Grader.Runner.dll", 0);
        CodeRun run = pool.Run(Some.Chain(Some.Reference, Checks), [Some.Ask("depth")], Some.Limits, Cancellation);
        Assert.IsType<Execution.Fault>(run.Executions[0]);
    }

    [Fact]
    public void ServesManyThreadsAtOnce()
    {
        Chain chain = Some.Chain(Some.Reference, Checks);
        Parallel.For(0, 16, new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = Cancellation }, _ =>
            Assert.Equal("3", ValueOf(Run(chain, Some.Ask("depth")).Executions[0])));
    }

    private static string ValueOf(Execution execution) => Some.Text(Assert.Single(Assert.IsType<Execution.Answered>(execution).Cases).Outcome);

    private static CodeRun Run(Chain chain, params ImmutableArray<Question> questions) =>
        Some.Pool.Run(chain, questions, Some.Limits, Cancellation);
}
