using System.Collections.Immutable;
using Grader.Running;
using Xunit;

namespace Process.Tests.Running;

/// <summary>Submissions that speak to the host themselves, on the runner's own descriptors.</summary>
public class ForgeryTests
{
    /// <summary>What a submission needs to write to a descriptor: a call into libc, in a script.</summary>
    private const string Tools = """
        static class Libc
        {
            [DllImport("libc")] public static extern nint write(int descriptor, byte[] bytes, nint count);
            [DllImport("libc")] public static extern int close(int descriptor);
        }
        void Send(int kind, params byte[] payload)
        {
            var frame = BitConverter.GetBytes(payload.Length).Append((byte)kind).Concat(payload).ToArray();
            Libc.write(4, frame, frame.Length);
        }

        """;

    /// <summary>For who waits in vain, and asks nothing else.</summary>
    private static readonly Limits Moment = Some.Limits with { Wall = TimeSpan.FromSeconds(0.5) };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Libc.write(4, new byte[] { 1, 2, 3, 4, 5, 6, 7, 8, 9 }, 9)", "a frame's length is out of bounds")]
    [InlineData("Libc.write(4, new byte[] { 255, 255, 255, 255, 18 }, 5)", "a frame's length is out of bounds")]
    [InlineData("Send(99)", "a frame of an unknown kind")]
    [InlineData("Send(16, 1)", "an answer of the wrong kind")]
    [InlineData("Send(17, 0, 0, 0, 0, 0, 0, 0, 0)", "an answer of the wrong kind")]
    [InlineData("Send(18)", "a length goes beyond the frame")]
    [InlineData("Send(18, 7, 0, 0, 0, 1, 0, 0, 0, 0, 1)", "an answer to another question")]
    [InlineData("Send(18, 1, 0, 0, 0, 255, 255, 255, 127)", "a count goes beyond the frame")]
    [InlineData("Send(18, 1, 0, 0, 0, 0, 0, 0, 0)", "an answer with another number of cases")]
    [InlineData("Send(19, 9, 0, 0, 0)", "an answer to another question")]
    public void AnAnswerThatBreaksTheGrammarIsAViolation(string statement, string why)
    {
        CodeRun run = RunBetweenOthers(statement);
        Assert.Equal(why, Assert.IsType<Execution.Violation>(run.Executions[1]).Why);
        Assert.IsType<Execution.Answered>(run.Executions[2]);
    }

    [Fact]
    public void ASecondAnswerIsAViolationOfTheNextCheckInFlight()
    {
        // "no such check", for the right question: the host takes it for the answer. The runner's own comes unasked.
        CodeRun run = RunBetweenOthers("Send(19, 1, 0, 0, 0)");
        Assert.IsType<Execution.NoSuchCheck>(run.Executions[1]);
        Assert.IsType<Execution.Violation>(run.Executions[2]);
    }

    [Fact]
    public void BytesAfterTheLastAnswerAreIgnored()
    {
        CodeRun run = Run("new Thread(() => { for (;;) { Send(18); Thread.Sleep(1); } }).Start(); Thread.Sleep(0)", Some.Limits, "bad");
        Assert.True(run.Executions[0] is Execution.Answered or Execution.Violation);
    }

    [Fact]
    public void AnUnhandledExceptionThatIsOnlyClaimedIsAViolation()
    {
        CodeRun run = RunBetweenOthers("Send(20, 1, 0, 0, 0, 1, 0, 0, 0, 65, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)");
        Assert.IsType<Execution.Violation>(run.Executions[1]);
    }

    [Fact]
    public void AFloodOfFramesIsAViolationAtOnce()
    {
        CodeRun run = RunBetweenOthers("while (true) Send(18)");
        Assert.IsType<Execution.Violation>(run.Executions[1]);
    }

    [Fact]
    public void AFrameThatNeverEndsRunsOutOfTime()
    {
        CodeRun run = Run("Libc.write(4, new byte[] { 0, 0, 0, 1, 18 }, 5); Thread.Sleep(-1)", Moment, "bad");
        Assert.IsType<Execution.TimedOut>(run.Executions[0]);
    }

    [Fact]
    public void RawWritesToTheStandardStreamsArePrintedText()
    {
        CodeRun run = RunBetweenOthers("Libc.write(1, \"raw\"u8.ToArray(), 3); Libc.write(2, \"err\"u8.ToArray(), 3)");
        Assert.Equal("rawerr", Assert.IsType<Execution.Answered>(run.Executions[1]).Printed);
    }

    [Theory]
    [InlineData("Libc.close(3)")]
    [InlineData("Libc.close(4)")]
    [InlineData("for (int i = 0; i < 256; i++) Libc.close(i)")]
    public void ClosingDescriptorsCostsTheSubmissionItsOwnAnswersOnly(string statement)
    {
        Assert.False(Run(statement, Moment, "bad").Executions[0] is Execution.Fault);
        Assert.IsType<Execution.Answered>(Run("", Some.Limits, "first").Executions[0]);
    }

    [Fact]
    public void NothingOfTheHostIsInherited()
    {
        using FileStream open = File.OpenRead("/etc/hostname");
        CodeRun run = Some.Pool.Run(
            Some.Chain("""string Open() => string.Join(' ', new DirectoryInfo("/proc/self/fd").GetFileSystemInfos().Select(each => (each.LinkTarget ?? "").Split(':')[0]).Distinct().Where(each => !each.Contains("/dotnet/")).Order(StringComparer.Ordinal));""",
                """Check("open", () => Open());"""),
            [Some.Ask("open")], Some.Limits, Cancellation);
        Assert.DoesNotContain("/etc/hostname", Some.Text(((Execution.Answered)run.Executions[0]).Cases[0].Outcome));
    }

    [Fact]
    public void TheEnvironmentIsTheAllowList()
    {
        CodeRun run = Some.Pool.Run(
            Some.Chain("string Names() => string.Join(' ', Environment.GetEnvironmentVariables().Keys.Cast<string>().Order(StringComparer.Ordinal));", """Check("names", () => Names());"""),
            [Some.Ask("names")], Some.Limits, Cancellation);
        Assert.Equal(
            "DOTNET_EnableDiagnostics DOTNET_LTTng DOTNET_PROCESSOR_COUNT DOTNET_SYSTEM_GLOBALIZATION_INVARIANT DOTNET_SYSTEM_IO_DISABLEFILELOCKING DOTNET_TieredPGO LANG MALLOC_ARENA_MAX TZ",
            Some.Text(((Execution.Answered)run.Executions[0]).Cases[0].Outcome));
    }

    [Fact]
    public void NoFileCanBeWritten()
    {
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        Run($"File.WriteAllText(\"{path}\", \"x\")", Some.Limits, "bad");
        try
        {
            Assert.True(!File.Exists(path) || new FileInfo(path).Length == 0);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static CodeRun RunBetweenOthers(string statement) => Run(statement, Some.Limits, "first", "bad", "last");

    private static CodeRun Run(string statement, Limits limits, params ImmutableArray<string> questions)
    {
        Chain chain = Some.Chain(Tools + "void Bad() { " + statement + "; }",
            """Check("first", () => 1); Check("bad", () => Bad()); Check("last", () => 3);""");
        return Some.Pool.Run(chain, [.. questions.Select(each => Some.Ask(each))], limits, Cancellation);
    }
}
