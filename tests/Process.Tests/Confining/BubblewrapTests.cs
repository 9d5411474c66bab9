using Grader.Compiling;
using Grader.Confining;
using Grader.Running;
using Process.Tests.Running;
using Serilog.Core;
using Xunit;

namespace Process.Tests.Confining;

/// <summary>The other way to shut a worker in: it promises the same, and what comes of a submission is the same.</summary>
public sealed class BubblewrapTests : IDisposable
{
    public const string Needs = "bubblewrap is not installed, or may not make namespaces here";

    private static readonly Lazy<bool> Tried = new(Try);

    private readonly RunnerPool _pool = new(Staged.Runner, 1, Enclosure.Bubblewrap);

    public static bool Works => Tried.Value;

    public void Dispose() => _pool.Dispose();

    [Fact(Skip = Needs, SkipUnless = nameof(Works))]
    public void ARunnerFindsEverythingOutOfReach() => Assert.Equal("confined", _pool.Probe(TestContext.Current.CancellationToken).Name);

    [Fact(Skip = Needs, SkipUnless = nameof(Works))]
    public void ACompilerFindsEverythingOutOfReach()
    {
        using var compilers = new CompilerPool(Staged.Compiler, 2, Logger.None, enclosure: Enclosure.Bubblewrap);
        Assert.Equal("make any system call and go on", compilers.Probe(TestContext.Current.CancellationToken).Open); // which is a runner's to try
    }

    [Theory(Skip = Needs, SkipUnless = nameof(Works))]
    [InlineData("6 * 7", "42")]
    [InlineData("Directory.GetFiles(\"/\").Length", "System.UnauthorizedAccessException: ")]
    [InlineData("File.ReadAllText(\"/etc/passwd\")", "System.IO.FileNotFoundException: ")]
    [InlineData("File.Exists(\"/etc/passwd\").ToString() + Directory.Exists(\"/root\").ToString()", "FalseFalse")]
    [InlineData("File.WriteAllText(\"/tmp/grader-was-here\", \"\"); return 0;", "System.")]
    [InlineData("File.ReadAllText(\"/proc/1/cmdline\").Contains(\"bwrap\").ToString()", "True")]
    [InlineData("Directory.GetDirectories(\"/proc\").Count(folder => char.IsDigit(folder[6]))", "2")]
    public void ASubmissionSeesItsOwnSmallWorld(string expression, string expected) => Assert.StartsWith(expected, Attempt.Text(Attempt.Of(expression, _pool)));

    [Theory(Skip = Needs, SkipUnless = nameof(Works))]
    [InlineData("var all = new List<byte[]>(); while (true) { var next = new byte[1 << 20]; Array.Fill(next, (byte)1); all.Add(next); };")]
    [InlineData("Environment.Exit(3);  return 0;")]
    [InlineData("Environment.FailFast(\"\"); return 0;")]
    [InlineData("Libc.syscall(101, 16, 0, 0, 0, 0, 0)")]
    public void EndsAsItWouldUnderLandlock(string expression) =>
        Assert.Equal(Attempt.Text(Attempt.Of(expression)), Attempt.Text(Attempt.Of(expression, _pool)));

    [Fact(Skip = Needs, SkipUnless = nameof(Works))]
    public void ItsOwnTimeIsMeasured() => Assert.IsType<Execution.TimedOut>(Attempt.Of("while (true) { };", _pool, Some.Limits));

    [Fact(Skip = Needs, SkipUnless = nameof(Works))]
    public void NoProcessIsLeft()
    {
        using var runner = new StartedRunner(WorkerProgram.Start(Staged.Runner, withInput: true, Enclosure.Bubblewrap));
        runner.AwaitReady(TestContext.Current.CancellationToken);
        int worker = runner.Child.Id;
        Assert.True(Directory.Exists($"/proc/{worker}"));
        runner.Dispose();
        // Bubblewrap was killed; the kernel ends what is in its namespace a moment later.
        Assert.True(SpinWait.SpinUntil(() => !Directory.Exists($"/proc/{worker}"), TimeSpan.FromMinutes(2)));
    }

    private static bool Try()
    {
        if (Bubblewrap.Program is null)
            return false;
        using var pool = new RunnerPool(Staged.Runner, 0, Enclosure.Bubblewrap);
        try
        {
            return pool.Probe(CancellationToken.None).IsEnough;
        }
        catch (RunnerFaultException)
        {
            return false;
        }
    }
}
