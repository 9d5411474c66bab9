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

    private static readonly Limits Limits = new() { Wall = TimeSpan.FromMinutes(2), TotalWall = TimeSpan.FromMilliseconds(50) };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Wait + "int Depth() => 3;")]
    [InlineData("int Depth() { " + Wait + " return 3; }")]
    public void ACheckIsAskedOnceMoreAlone(string submission)
    {
        using RunnerPool pool = Pool();
        CodeRun run = pool.Run(
            Some.Chain(submission, """Check("a", () => Depth()); Check("b", () => Depth()); Check("c", () => Depth(), isolated: true);""", """Check("d", () => Depth());"""),
            [Some.Ask("a"), Some.Ask("b"), Some.Ask("c", isolated: true), Some.Ask("d", hidden: true)], Limits, Cancellation);
        Assert.All(run.Executions, each => Assert.Equal("3", Some.Text(Assert.IsType<Execution.Answered>(each).Cases[0].Outcome)));
    }

    [Fact]
    public void AProgramIsRunOnceMoreAlone()
    {
        using RunnerPool pool = Pool();
        ProgramSession program = pool.Program(Some.ProgramScript(Wait + "Console.Write(3);"), script: true, Limits, Cancellation);
        Assert.All(new[] { program.Run(), program.Run() }, run =>
        {
            Assert.IsType<Execution.Answered>(run.Execution);
            Assert.Equal("3", Encoding.UTF8.GetString([.. run.StandardOutput]));
        });
    }

    /// <summary>The first of all shows what it is kept from, and is given nothing; the second is held up.</summary>
    private static RunnerPool Pool()
    {
        int starts = 0;
        return new RunnerPool(() => WorkerProgram.Start(Staged.Runner, withInput: true, Enclosure.Landlock, true, starts++ == 1 ? ["HELD_UP=1"] : []), ahead: 0);
    }
}
