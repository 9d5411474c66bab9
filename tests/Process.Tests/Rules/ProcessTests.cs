using Grader.Running;
using Process.Tests.Running;

namespace Process.Tests.Rules;

/// <summary>Rules 9, 11 and 31, where they are about one process.</summary>
public sealed class ProcessTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void WhatIsPrintedBetweenTwoChecksBelongsToNone()
    {
        // The isolated check takes a process of its own, and longer than the thread waits, which is longer than an answer is on its way.
        const string Code = "void Start() => new Thread(() => { Thread.Sleep(500); Console.WriteLine(\"late\"); }).Start(); int Wait() { Thread.Sleep(2500); return 1; } int One() => 1;";
        Chain chain = Some.Chain(Code, """Check("start", () => Start()); Check("wait", () => Wait(), isolated: true); Check("one", () => One());""");
        CodeRun run = Some.Pool.Run(chain, [Some.Ask("start"), Some.Ask("wait", isolated: true), Some.Ask("one")], Some.Limits, Cancellation);
        Assert.Equal(["", "", ""], run.Executions.Select(each => Assert.IsType<Execution.Answered>(each).Printed));
    }

    [Fact]
    public void KilledByTheSystemCallFilterIsAViolation()
    {
        const string Code = "static class Libc { [DllImport(\"libc\")] public static extern long ptrace(int request, int process, nint address, nint data); } long Call() => Libc.ptrace(0, 0, 0, 0);";
        CodeRun run = Some.Pool.Run(Some.Chain(Code, """Check("call", () => Call()); Check("next", () => 1);"""), [Some.Ask("call"), Some.Ask("next")], Some.Limits, Cancellation);
        Assert.Equal("a forbidden system call", Assert.IsType<Execution.Violation>(run.Executions[0]).Why);
        Assert.IsType<Execution.Answered>(run.Executions[1]);
    }

    [Fact]
    public void TheCpuOfAllThreadsCounts()
    {
        // 0.8 s together, of which each takes about a half.
        const string Code = """
            void Both()
            {
                var end = Environment.CpuUsage.TotalTime + TimeSpan.FromSeconds(0.8);
                void Burn() { while (Environment.CpuUsage.TotalTime < end) { } }
                var other = new Thread(Burn);
                other.Start();
                Burn();
                other.Join();
            }
            """;
        CodeRun run = Some.Pool.Run(Some.Chain(Code, """Check("both", () => Both());"""), [Some.Ask("both")], Some.Limits with { Cpu = TimeSpan.FromSeconds(0.5), Wall = TimeSpan.FromSeconds(20) }, Cancellation);
        Assert.Equal(TimeLimit.Cpu, Assert.IsType<Execution.TimedOut>(run.Executions[0]).Limit);
    }
}
