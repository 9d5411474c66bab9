using System.Diagnostics;
using System.Text;
using Grader.Challenges;
using Grader.Running;
using Xunit;

namespace Process.Tests.Running;

public class ProgramRunTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void ReadsItsInputAndPrintsItsOutput()
    {
        ProgramRun run = Run("class P { static void Main(string[] a) { System.Console.Write(a.Length + System.Console.In.ReadToEnd().ToUpper()); System.Console.Error.Write(\"e\"); } }", "hello");
        Assert.Equal("0HELLO", Encoding.UTF8.GetString([.. run.StandardOutput]));
        Assert.IsType<Execution.Answered>(run.Execution);
    }

    [Fact]
    public void RunsAScript()
    {
        ProgramRun run = RunWith(Some.ProgramScript("Console.WriteLine(int.Parse(Console.ReadLine()!) * 2); await Task.Delay(1); Console.WriteLine(\"end\");"), true, "21\n", Some.Limits);
        Assert.Equal("42\nend\n", Encoding.UTF8.GetString([.. run.StandardOutput]));
    }

    [Fact]
    public void StreamsMegabytesInAndOut()
    {
        string input = string.Concat(Enumerable.Repeat("0123456789\n", 300_000));
        ProgramRun run = RunWith(
            Some.Program("using System; class P { static void Main() { using var o = Console.OpenStandardOutput(); Console.OpenStandardInput().CopyTo(o); } }"),
            false, input, Some.Limits with { Output = 8 << 20 });
        Assert.IsType<Execution.Answered>(run.Execution);
        Assert.Equal(input.Length, run.StandardOutput.Length);
    }

    [Fact]
    public void NeedNotReadItsInput()
    {
        ProgramRun run = Run("class P { static void Main() => System.Console.Write(1); }", new string('x', 3 << 20));
        Assert.IsType<Execution.Answered>(run.Execution);
    }

    [Fact]
    public void WaitsForThreadsInTheForeground()
    {
        ProgramRun run = Run("class P { static void Main() => new System.Threading.Thread(() => { System.Threading.Thread.Sleep(100); System.Console.Write(1); }).Start(); }", "");
        Assert.Equal("1", Encoding.UTF8.GetString([.. run.StandardOutput]));
    }

    [Theory]
    [InlineData("static int Main() => 3;", 3)]
    [InlineData("static void Main() => System.Environment.ExitCode = 4;", 4)]
    [InlineData("static void Main() => System.Environment.Exit(5);", 5)]
    [InlineData("static async System.Threading.Tasks.Task<int> Main() { await System.Threading.Tasks.Task.Yield(); return 6; }", 6)]
    public void AnotherExitCodeThanZeroIsItsEnd(string main, int code) =>
        Assert.Equal($"the program ended with exit code {code}", Assert.IsType<Execution.Ended>(Run("class P { " + main + " }", "").Execution).Why);

    [Fact]
    public void ExitCodeZeroIsAnswered() =>
        Assert.IsType<Execution.Answered>(Run("class P { static void Main() => System.Environment.Exit(0); }", "").Execution);

    [Fact]
    public void TellsTheExceptionThatEndedIt()
    {
        var ended = Assert.IsType<Execution.Ended>(Run("class P { static void Main() => throw new System.FormatException(\"no number\"); }", "").Execution);
        Assert.Equal("no number", ended.Exception!.Message);
        Assert.Equal("", ended.Printed);
    }

    [Fact]
    public void RunsOutOfOutput() =>
        Assert.IsType<Execution.OutOfOutput>(Run("class P { static void Main() { while (true) System.Console.WriteLine(1); } }", "").Execution);

    [Fact]
    public void RunsOutOfTime() =>
        Assert.IsType<Execution.TimedOut>(Run("class P { static void Main() { while (true) { } } }", "").Execution);

    /// <summary>Not with the start of its process, which waited in the pool until somebody needed one.</summary>
    [Fact]
    public void WhatItTakesBeginsWhenItIsRun()
    {
        using var pool = new RunnerPool(Staged.Runner, ahead: 1);
        pool.StartAhead();
        pool.Probe(Cancellation); // Takes that one, and another is started.
        ProgramSession program = pool.Program(Some.ProgramScript(";"), script: true, Some.Limits, Cancellation);
        long begin = Stopwatch.GetTimestamp();
        ProgramRun run = program.Run();
        Assert.InRange(run.Measure.Wall, TimeSpan.FromTicks(1), Stopwatch.GetElapsedTime(begin));
    }

    private static ProgramRun Run(string source, string input) => RunWith(Some.Program(source), false, input, Some.Limits);

    private static ProgramRun RunWith(Grader.Compiling.Image image, bool script, string input, Limits limits)
    {
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, input);
            return Some.Pool.Program(image, script, limits, Cancellation).Run(path);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
