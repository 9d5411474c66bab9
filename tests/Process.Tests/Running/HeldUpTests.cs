using System.Text;
using Grader.Confining;
using Grader.Running;
using Xunit;

namespace Process.Tests.Running;

/// <summary>
/// A busy machine costs no points. What it does to a process is done here to the first one of each run by what runs in it: it waits without
/// end and without using its CPU, and has a moment for all its checks. Any other has as long as it takes.
/// </summary>
public class HeldUpTests
{
    private const string Wait = """if (Environment.GetEnvironmentVariable("HELD_UP") is not null) Thread.Sleep(Timeout.Infinite);""";

    private static readonly Limits Moment = new() { Wall = TimeSpan.FromMinutes(2), TotalWall = TimeSpan.FromMilliseconds(50) };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Wait + "int Depth() => 3;")]
    [InlineData("int Depth() { " + Wait + " return 3; }")]
    public void ACheckIsAskedOnceMoreAlone(string submission)
    {
        using RunnerPool pool = Pool();
        CodeRun run = pool.Run(
            Some.Chain(submission, """Check("a", () => Depth()); Check("b", () => Depth()); Check("c", () => Depth(), isolated: true);""", """Check("d", () => Depth());"""),
            [Some.Ask("a"), Some.Ask("b"), Some.Ask("c", isolated: true), Some.Ask("d", hidden: true)], Moment, Cancellation);
        Assert.All(run.Executions, each => Assert.Equal("3", Some.Text(Assert.IsType<Execution.Answered>(each).Cases[0].Outcome)));
    }

    [Fact]
    public void AProgramIsRunOnceMoreAlone()
    {
        using RunnerPool pool = Pool();
        ProgramSession program = pool.Program(Some.ProgramScript(Wait + "Console.Write(3);"), script: true, Moment, Cancellation);
        Assert.All(new[] { program.Run(), program.Run() }, run =>
        {
            Assert.IsType<Execution.Answered>(run.Execution);
            Assert.Equal("3", Encoding.UTF8.GetString([.. run.StandardOutput]));
        });
    }

    [Fact]
    [Trait("Speed", "slow")]
    public void WhoSleepsByItsOwnDoingLeavesTheProcessorToOthers()
    {
        var told = new List<bool>();
        using var pool = new RunnerPool(Staged.Runner, ahead: 0);
        Rest.Hear(told.Add);
        // On a busy machine nobody knows: then once more.
        for (int i = 0; i < 20 && told.Count == 0; i++)
            pool.Run(Some.Chain("int Sleep() { Thread.Sleep(2000); return 3; }", """Check("a", () => Sleep());"""), [Some.Ask("a")], Limits.Default, Cancellation);
        Rest.Hear(null);

        Assert.Equal([true, false], told);
    }

    [Fact]
    [Trait("Speed", "slow")]
    public void WhoComputesNeverRests()
    {
        var told = new List<bool>();
        using var pool = new RunnerPool(Staged.Runner, ahead: 0);
        Rest.Hear(told.Add);
        pool.Run(Some.Chain("int Spin() { while (true); }", """Check("a", () => Spin());"""), [Some.Ask("a")], Limits.Default, Cancellation);
        Rest.Hear(null);

        Assert.Empty(told);
    }

    /// <summary>The first of all shows what it is kept from, and is given nothing; the second is held up.</summary>
    private static RunnerPool Pool()
    {
        int starts = 0;
        return new RunnerPool(() => WorkerProgram.Start(Staged.Runner, withInput: true, Enclosure.Landlock, true, starts++ == 1 ? ["HELD_UP=1"] : []), ahead: 0);
    }
}
