using Grader.Challenges;
using Grader.Confining;
using Grader.Running;
using Process.Tests.Running;
using Xunit;

namespace Process.Tests.Confining;

/// <summary>Each limit that the kernel holds a runner to is run into, in a real runner where its filter lets it get so far.</summary>
public class RlimitTests
{
    private static readonly Allowance Ample = new(TimeSpan.FromSeconds(20), TimeSpan.FromMinutes(10));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void NoMoreMemoryIsMappedThanAllowed() =>
        Assert.Equal("-1", Attempt.Text(Attempt.Of("Libc.syscall(9, 0, (nint)1 << 30, 3, 0x22, -1, 0)"))); // mmap, private and writable

    [Fact]
    public void NoMoreDescriptorsAreOpenedThanAllowed() =>
        Assert.Equal("255", Attempt.Text(Attempt.Of("""
            var opened = new List<nint>();
            nint copy;
            while ((copy = Libc.syscall(32, 0, 0, 0, 0, 0, 0)) >= 0) // dup
                opened.Add(copy);
            foreach (nint each in opened)
                Libc.syscall(3, each, 0, 0, 0, 0, 0); // close
            return opened.Max();
            """)));

    [Fact]
    public void NoLimitIsRaised() =>
        Assert.Equal("-1", Attempt.Text(Attempt.Of("""
            nint unlimited = Marshal.AllocHGlobal(16); // for prlimit64, of descriptors
            Marshal.WriteInt64(unlimited, -1);
            Marshal.WriteInt64(unlimited, 8, -1);
            return Libc.syscall(302, 0, 7, unlimited, 0, 0, 0);
            """)));

    /// <summary>The host looks often enough to end it long before; here nobody does.</summary>
    [Fact]
    public void TheKernelEndsWhatTakesTooMuchCpu()
    {
        using StartedRunner runner = Limited(Some.Limits with { Cpu = TimeSpan.Zero, TotalCpu = TimeSpan.Zero });
        byte[] endless = RunnerQuestions.Program(false, Some.Program("class P { static void Main() { while (true) { } } }").Bytes.AsSpan(), Supplies.None);
        const int cpuExceeded = 24;
        Assert.Equal(cpuExceeded, Assert.IsType<Reply.Ended>(runner.Talk.Ask(endless, Ample, Cancellation)).Exit.Signal);
    }

    [Fact]
    public void NoMoreThreadsAreStartedThanAllowed()
    {
        using StartedRunner runner = Limited(Some.Limits);
        Assert.SkipUnless(runner.AwaitReady(Cancellation).HasFlag(Protections.Unprivileged), "no limit on processes binds root");
        runner.Child.Limit(ChildResource.Processes, 1);
        byte[] program = RunnerQuestions.Program(false, Some.Program(
            "class P { static void Main() => new System.Threading.Thread(() => { }).Start(); }").Bytes.AsSpan(), Supplies.None);
        var told = Assert.IsType<Reply.Answered>(runner.Talk.Ask(program, Ample, Cancellation));
        Assert.Equal("System.OutOfMemoryException", RunnerAnswers.ReadUnhandled(told.Frame).Types[0]);
    }

    /// <summary>No confined worker can open a file to write to: a shell does, under the same limits.</summary>
    [Fact]
    public void NothingIsWrittenToAFileAndNoCoreIsLeft()
    {
        string folder = Directory.CreateTempSubdirectory("grader-test-").FullName;
        using Child child = Child.Start(new ChildStart(
            "/bin/bash", ["-c", $"cd {folder}; read line <&3; ulimit -c; ulimit -s; (echo x > file); echo $?; sh -c 'kill -SEGV $$'"], []));
        RunnerLimits.Impose(child, Some.Limits, ChildMemory.Read(child.Id));
        var talk = new Conversation(child, new FrameBuffer(1, _ => false));
        talk.Ask("\n"u8.ToArray(), Ample, Cancellation);
        const string noCore = "0", stack = "8192", fileTooLarge = "153";
        Assert.Equal([noCore, stack, fileTooLarge], talk.Printed.Text().Split('\n').Where(line => line.All(char.IsDigit) && line.Length > 0));
        Assert.Equal(0, new FileInfo(Path.Combine(folder, "file")).Length);
        Assert.Single(Directory.GetFiles(folder));
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData("string.Join(' ', Environment.GetEnvironmentVariables().Keys.Cast<string>().Order(StringComparer.Ordinal))", "DOTNET_EnableDiagnostics DOTNET_LTTng DOTNET_PROCESSOR_COUNT DOTNET_SYSTEM_GLOBALIZATION_INVARIANT DOTNET_SYSTEM_IO_DISABLEFILELOCKING DOTNET_TieredPGO LANG MALLOC_ARENA_MAX TZ")]
    [InlineData("string.Join(' ', Directory.GetFiles(\"/proc/self/fd\").Select(f => File.ResolveLinkTarget(f, false)?.Name ?? \"\").Where(n => !n.StartsWith(\"pipe:\") && !n.EndsWith(\".dll\") && n is not (\"\" or \"null\" or \"urandom\" or \"memfd:doublemapper (deleted)\")))", "")]
    public void ItHasWhatTheHostGaveItAndNothingElse(string expression, string expected) =>
        Assert.Equal(expected, Attempt.Text(Attempt.Of(expression)));

    private static StartedRunner Limited(Limits limits)
    {
        var runner = new StartedRunner(WorkerProgram.Start(Staged.Runner, withInput: true));
        runner.AwaitReady(Cancellation);
        RunnerLimits.Impose(runner.Child, limits, ChildMemory.Read(runner.Child.Id));
        return runner;
    }
}
