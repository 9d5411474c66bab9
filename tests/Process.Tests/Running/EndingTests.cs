using System.Collections.Immutable;
using Grader.Running;
using Xunit;

namespace Process.Tests.Running;

/// <summary>Submissions that hang, die or overrun: the check in flight gets its own ending, the others keep their answers.</summary>
public class EndingTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Environment.Exit(0)", "the program ended with exit code 0")]
    [InlineData("Environment.Exit(3)", "the program ended with exit code 3")]
    [InlineData("Environment.FailFast(\"enough\")", "the program ended itself (Environment.FailFast)")]
    [InlineData("Down(1)", "stack overflow: a method calls itself without end, or far too deep")]
    [InlineData("Marshal.WriteByte((nint)0x123456789, 1)", "the program was ended by SIGABRT")]
    public void TheCheckInFlightEndsAndTheOthersGoOn(string statement, string why)
    {
        CodeRun run = RunBetweenOthers(statement);
        var ended = Assert.IsType<Execution.Ended>(run.Executions[1]);
        Assert.Equal((why, ""), (ended.Why, ended.Printed));
    }

    [Fact]
    public void AnUnhandledExceptionOnAnotherThreadIsTold()
    {
        CodeRun run = RunBetweenOthers("Console.WriteLine(\"before\"); new Thread(() => throw new FormatException(\"elsewhere\")).Start(); Thread.Sleep(-1)");
        var ended = Assert.IsType<Execution.Ended>(run.Executions[1]);
        Assert.Equal("elsewhere", ended.Exception!.Message);
        Assert.Equal("before\n", ended.Printed);
    }

    /// <summary>The check has its answer when the thread's end has been told, and before the process has ended.</summary>
    [Fact]
    public void NothingFollowsTheEndThatWasTold()
    {
        CodeRun run = RunBetweenOthers("""
            var told = new ManualResetEventSlim();
            AppDomain.CurrentDomain.UnhandledException += (_, _) => { told.Set(); Thread.Sleep(300); };
            new Thread(() => throw new FormatException("elsewhere")).Start();
            told.Wait()
            """);
        Assert.Equal("elsewhere", Assert.IsType<Execution.Ended>(run.Executions[1]).Exception!.Message);
    }

    [Fact]
    public void AnEndlessLoopRunsOutOfCpu()
    {
        CodeRun run = RunBetweenOthers("while (true) { }");
        Assert.Equal(TimeLimit.Cpu, Assert.IsType<Execution.TimedOut>(run.Executions[1]).Limit);
    }

    [Fact]
    public void SleepingForEverRunsOutOfWallClockTime()
    {
        Chain chain = Some.Chain("void Bad() => Thread.Sleep(-1);", """Check("bad", () => Bad());""");
        CodeRun run = Some.Pool.Run(chain, [Some.Ask("bad")], Some.Limits with { Wall = TimeSpan.FromSeconds(0.5) }, Cancellation);
        Assert.Equal(TimeLimit.Wall, Assert.IsType<Execution.TimedOut>(run.Executions[0]).Limit);
    }

    [Theory]
    [InlineData("while (true) Console.WriteLine(\"flood\")")]
    [InlineData("while (true) Console.Error.Write(\"flood\")")]
    public void AFloodRunsOutOfOutput(string statement)
    {
        var flooded = Assert.IsType<Execution.OutOfOutput>(RunBetweenOthers(statement).Executions[1]);
        Assert.Equal(64 << 10, flooded.Printed.Length);
    }

    [Fact]
    public void NativeMemoryOverTheLimitIsTold()
    {
        CodeRun run = RunBetweenOthers("for (;;) { var p = Marshal.AllocHGlobal(1 << 20); for (int i = 0; i < 1 << 20; i += 4096) Marshal.WriteByte(p, i, 1); }");
        Assert.Equal("System.OutOfMemoryException", Thrown(run.Executions[1]));
    }

    [Theory]
    [InlineData("var all = new List<byte[]>(); for (;;) all.Add(new byte[1 << 20])")]
    [InlineData("var all = new List<object>(); for (;;) all.Add(new object())")]
    [InlineData("GC.KeepAlive(new byte[1 << 30])")]
    public void ManagedMemoryOverTheLimitIsTold(string statement)
    {
        Execution execution = RunBetweenOthers(statement, cpu: 5).Executions[1];
        Assert.True(execution is Execution.OutOfMemory || Thrown(execution) == "System.OutOfMemoryException", execution.ToString());
    }

    [Fact]
    public void TheWholeMemoryAllowanceCanBeUsed()
    {
        const string Fill = "long Fill(int mebibytes) { var all = new List<byte[]>(); for (int i = 0; i < mebibytes; i++) { all.Add(new byte[1 << 20]); Array.Fill(all[i], (byte)1); } return all.Sum(each => (long)each.Length) >> 20; }";
        Chain chain = Some.Chain(Fill, """Check("fits", () => Fill(63)); Check("large", () => new byte[63 << 20].Length);""");
        CodeRun run = Some.Pool.Run(chain, [Some.Ask("fits"), Some.Ask("large", isolated: true)], Some.Limits, Cancellation);
        Assert.All(run.Executions, each => Assert.Null(Thrown(each)));
    }

    [Fact]
    public void ACheckOverItsCpuInASharedProcessIsRepeatedAlone()
    {
        // The first check leaves a thread behind that burns CPU; alone, the second needs next to none.
        const string Code = "void Leave() => new Thread(() => { while (true) { } }) { IsBackground = true }.Start(); int Wait() { Thread.Sleep(600); return 1; }";
        Chain chain = Some.Chain(Code, """Check("leave", () => Leave()); Check("wait", () => Wait());""");
        CodeRun run = Some.Pool.Run(chain, [Some.Ask("leave"), Some.Ask("wait")], Some.Limits with { Cpu = TimeSpan.FromSeconds(0.4) }, Cancellation);
        Assert.IsType<Execution.Answered>(run.Executions[1]);
    }

    [Fact]
    public void AThreadLeftBehindDoesNotOutliveTheRun()
    {
        const string Code = "int Leave() { new Thread(() => { while (true) Thread.Sleep(1); }).Start(); return Environment.ProcessId; }";
        CodeRun run = Some.Pool.Run(Some.Chain(Code, """Check("leave", () => Leave());"""), [Some.Ask("leave")], Some.Limits, Cancellation);
        string process = Some.Text(((Execution.Answered)run.Executions[0]).Cases[0].Outcome);
        Assert.False(Directory.Exists("/proc/" + process));
    }

    [Fact]
    public void AfterThreeRestartsEachCheckHasAQuarterOfASecond()
    {
        Chain chain = Some.Chain("void Bad(int n) { if (n < 3) Environment.Exit(1); while (true) { } }",
            string.Concat(Enumerable.Range(0, 5).Select(i => $"Check(\"{i}\", () => Bad({i}));")));
        CodeRun run = Some.Pool.Run(chain, [.. Enumerable.Range(0, 5).Select(i => Some.Ask($"{i}"))], Some.Limits with { Cpu = TimeSpan.FromSeconds(10) }, Cancellation);
        Assert.All(run.Executions.Take(3), each => Assert.IsType<Execution.Ended>(each));
        Assert.All(run.Executions.Skip(3), each => Assert.True(Assert.IsType<Execution.TimedOut>(each).AfterRestarts));
    }

    [Fact]
    public void WhenTheTotalIsUsedUpTheRestIsNotAsked()
    {
        Chain chain = Some.Chain("void Spin() { while (true) { } }", """Check("a", () => Spin()); Check("b", () => Spin()); Check("c", () => Spin());""");
        Limits limits = new() { Cpu = TimeSpan.FromSeconds(0.4), TotalCpu = TimeSpan.FromSeconds(0.8) };
        CodeRun run = Some.Pool.Run(chain, [Some.Ask("a"), Some.Ask("b"), Some.Ask("c")], limits, Cancellation);
        Assert.Equal(TimeLimit.Total, Assert.IsType<Execution.TimedOut>(run.Executions[2]).Limit);
        Assert.DoesNotContain("c", run.Measures.Select(each => each.What));
    }

    [Theory]
    [InlineData("while (true) { }", typeof(Execution.TimedOut))]
    [InlineData("Environment.Exit(0);", typeof(Execution.Ended))]
    [InlineData("while (true) Console.WriteLine(1);", typeof(Execution.OutOfOutput))]
    public void ASetUpThatNeverEndsCostsEveryCheckOnce(string topLevel, Type ending)
    {
        CodeRun run = Some.Pool.Run(Some.Chain(topLevel, """Check("a", () => 1); Check("b", () => 2);"""), [Some.Ask("a"), Some.Ask("b")], Some.Limits, Cancellation);
        Assert.IsType(ending, run.SetUp.Failure);
        Assert.All(run.Executions, each => Assert.IsType(ending, each));
        Assert.Equal(["set-up", "process 1"], run.Measures.Select(each => each.What));
    }

    [Fact]
    public void ACrashInAHiddenCheckLeavesTheNextOneItsChance()
    {
        Chain chain = Some.Chain("int Die() { Environment.Exit(1); return 0; }", """Check("v", () => 1);""", """Check("h1", () => Die()); Check("h2", () => 2);""");
        CodeRun run = Some.Pool.Run(chain, [Some.Ask("v"), Some.Ask("h1", hidden: true), Some.Ask("h2", hidden: true)], Some.Limits, Cancellation);
        Assert.IsType<Execution.Answered>(run.Executions[0]);
        Assert.IsType<Execution.Ended>(run.Executions[1]);
        Assert.IsType<Execution.Answered>(run.Executions[2]);
    }

    [Fact]
    public void CancellingStopsARunAtOnce()
    {
        using var source = new CancellationTokenSource(300);
        Chain chain = Some.Chain("Thread.Sleep(-1);", """Check("a", () => 1);""");
        Assert.Throws<OperationCanceledException>(() => Some.Pool.Run(chain, [Some.Ask("a")], Some.Limits with { Wall = TimeSpan.FromMinutes(1) }, source.Token));
    }

    private static string? Thrown(Execution execution) => execution is Execution.Answered { Cases: [{ Outcome: Grader.Judging.Outcome.Threw { Exception: var thrown } }] }
        ? thrown.Types[0]
        : execution is Execution.Answered ? null : execution.ToString();

    /// <summary>Three checks, of which the one in the middle runs the statement.</summary>
    private static CodeRun RunBetweenOthers(string statement, double cpu = 1)
    {
        Chain chain = Some.Chain("int Down(int n) => Down(n + 1) + 1; void Bad() { " + statement + "; }",
            """Check("first", () => 1); Check("bad", () => Bad()); Check("last", () => 3);""");
        var limits = Some.Limits with { Cpu = TimeSpan.FromSeconds(cpu) };
        CodeRun run = Some.Pool.Run(chain, [Some.Ask("first"), Some.Ask("bad"), Some.Ask("last")], limits, Cancellation);
        Assert.IsType<Execution.Answered>(run.Executions[0]);
        Assert.IsType<Execution.Answered>(run.Executions[2]);
        return run;
    }
}
