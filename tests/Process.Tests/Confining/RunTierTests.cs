using Grader.Compiling;
using Grader.Confining;
using Grader.Running;
using Process.Tests.Running;
using Serilog.Core;
using Xunit;

namespace Process.Tests.Confining;

/// <summary>A shell stands in for the runner, and says of itself what a runner would say that is confined less, or badly.</summary>
public class RunTierTests
{
    private const string Confined = @"\2\0\0\0\20\V\177", CanRead = @"\2\0\0\0\20\V\176";

    /// <summary>In the texts above and below, for printf: the version of the frames, and the one before.</summary>
    private static readonly (string Here, string Is)[] Versions = [(@"\V", Octal(RunnerFrames.Version)), (@"\O", Octal(RunnerFrames.Version - 1))];

    private const string DiesOfIt = "; head -c 5 <&3; kill -SYS $$";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Confined, DiesOfIt, "confined", "")]
    [InlineData(CanRead, DiesOfIt, "readable-files", "read files")]
    [InlineData(Confined, @"; head -c 5 <&3; printf '\1\0\0\0\25\0' >&4; sleep 60", "limits", "make any system call and go on")]
    [InlineData(Confined, @"; head -c 5 <&3; printf '\1\0\0\0\25\1' >&4; sleep 60", "limits", "look into other processes, make any system call and go on")]
    [InlineData(Confined, "; head -c 5 <&3; exit 0", "limits", "look into other processes, make any system call and go on")]
    public void TheTierIsWhatTheFirstRunnerCouldNotDoAndWhatItDiedOf(string ready, string then, string name, string open)
    {
        using var pool = new RunnerPool(() => Saying(ready, then), ahead: 0);
        var tier = pool.Probe(Cancellation);
        Assert.Equal((name, open), (tier.Name, tier.Open));
    }

    [Fact]
    public void ARunnerThatHoldsLessThanTheFirstIsNeverGivenASubmission()
    {
        var starts = new Queue<ChildStart>([Saying(Confined, DiesOfIt), Saying(CanRead), Saying(CanRead)]);
        using var pool = new RunnerPool(starts.Dequeue, ahead: 0);
        Assert.Equal("the runner is confined less than this run promises: it can read files", FaultOf(pool));
        Assert.Empty(starts);
    }

    [Fact]
    public void ItIsReplacedByOneThatHoldsAsMuch()
    {
        var starts = new Queue<ChildStart>(
            [WorkerProgram.Start(Staged.Runner, withInput: true), Saying(CanRead), WorkerProgram.Start(Staged.Runner, withInput: true)]);
        using var pool = new RunnerPool(starts.Dequeue, ahead: 0);
        Assert.IsType<Execution.Answered>(Run(pool));
    }

    [Theory]
    [InlineData(@"\2\0\0\0\20\O\77")] // the version before
    [InlineData(@"\3\0\0\0\20\V\77\0")]
    [InlineData(@"\1\0\0\0\20\V")]
    [InlineData(@"\2\0\0\0\20\V\377")] // it says that it died
    [InlineData(@"\2\0\0\0\22\V\77")]
    [InlineData(@"\2\0\0\0\77\V\77")]
    [InlineData(@"\377\377\377\377\20")]
    public void WhatIsNoReadyFrameIsAFault(string ready)
    {
        var starts = new Queue<ChildStart>([Saying(Confined, DiesOfIt), Saying(ready), Saying(ready)]);
        using var pool = new RunnerPool(starts.Dequeue, ahead: 0);
        Assert.StartsWith("the runner did not get ready: ", FaultOf(pool));
    }

    [Fact]
    public void ACompilerThatHoldsLessThanTheRunnersIsNotUsed()
    {
        using var runners = new RunnerPool(() => Saying(Confined, DiesOfIt), ahead: 0);
        using var worker = new CompilerWorker(Saying(@"\1\0\0\0\20\175"), CompilerLimits.Default, runners.Probe);
        var fault = Assert.Throws<CompilerFaultException>(() => worker.AskProgram(false, [], Cancellation));
        Assert.EndsWith("it is confined less than this run promises: it can write files", fault.Message);
        Assert.True(worker.IsLost);
    }

    [Theory]
    [InlineData(@"\0\0\0\0\20")]
    [InlineData(@"\1\0\0\0\20\377")]
    [InlineData(@"\1\0\0\0\23\77")]
    public void ACompilersFrameThatDoesNotSayWhatItHoldsIsAFault(string ready)
    {
        using var worker = new CompilerWorker(Saying(ready), CompilerLimits.Default, promised: null);
        Assert.Contains("it did not get ready", Assert.Throws<CompilerFaultException>(() => worker.AwaitReady(Cancellation)).Message);
    }

    [Fact]
    public void ACompilerFoundEverythingOutOfReachToo()
    {
        using var compilers = new CompilerPool(Staged.Compiler, 2, Logger.None);
        Assert.Equal("make any system call and go on", compilers.Probe(Cancellation).Open); // which is a runner's to try
    }

    [Fact]
    public void AnUnconfinedRunnerIsGivenNothing()
    {
        var starts = new Queue<ChildStart>([Saying(Confined, DiesOfIt), WorkerProgram.Unconfined(Staged.Runner), WorkerProgram.Unconfined(Staged.Runner)]);
        using var pool = new RunnerPool(starts.Dequeue, ahead: 0);
        Assert.StartsWith("the runner is confined less than this run promises: it can read files, write files, ", FaultOf(pool));
    }

    private static ChildStart Saying(string ready, string then = "; sleep 60") => new(
        "/bin/bash", ["-c", $"printf '{Versions.Aggregate(ready, (text, version) => text.Replace(version.Here, version.Is, StringComparison.Ordinal))}' >&4{then}"], [],
        WithInput: true);

    private static string Octal(int number) => @"\" + Convert.ToString(number, 8);

    private static string FaultOf(RunnerPool pool) => Assert.IsType<Execution.Fault>(Run(pool)).Why;

    private static Execution Run(RunnerPool pool) =>
        pool.Program(Some.Program("class P { static void Main() { } }"), script: false, Some.Limits, Cancellation).Run().Execution;
}
