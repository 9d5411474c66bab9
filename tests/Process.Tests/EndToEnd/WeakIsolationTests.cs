using System.Text;
using Grader.Running;
using Process.Tests.Confining;
using Restricting;
using Xunit;

namespace Process.Tests.EndToEnd;

/// <summary>The command on a machine without Landlock, or without filters too, which a filter on the thread that starts it makes of any.</summary>
public sealed class WeakIsolationTests : IDisposable
{
    private readonly Workspace _work = new();

    public WeakIsolationTests()
    {
        Lab.Write(_work);
        _work.Write($"class/learner-01/{Lab.HandIn}", Lab.Honest);
        _work.Write($"class/learner-02/{Lab.HandIn}", Lab.Honest);
    }

    public void Dispose() => _work.Dispose();

    [Fact]
    public void AClassIsRefusedWhereFilesCanBeRead()
    {
        var run = RunWithoutLandlock("grade", "--isolation", "landlock", "--challenges", _work["challenges"], _work["class"]);
        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.Contains("a submission can read files", run.Error);
        Assert.Contains("--accept-no-isolation", run.Error);
    }

    [Fact]
    public void AClassIsGradedWhereThatIsAcceptedAndTheRunIsLabelled()
    {
        var run = RunWithoutLandlock("grade", "--isolation", "landlock", "--challenges", _work["challenges"], _work["class"], "--accept-no-isolation", "--out", _work["out"]);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("isolation: readable-files", run.Error);
        Assert.Contains("\"isolation\": \"readable-files\"", _work.Read("out/learner-01/run.json"));
    }

    [Fact]
    public void OneLearnersWorkIsGradedAndLabelled()
    {
        var run = RunWithoutLandlock("grade", "--isolation", "landlock", "--challenges", _work["challenges"], _work["class/learner-01"], "--learner", "learner-01");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("isolation: readable-files", run.Error);
    }

    [Fact(Skip = BubblewrapTests.Needs, SkipUnless = nameof(BubblewrapTests.Works), SkipType = typeof(BubblewrapTests))]
    public void BubblewrapServesWhereItWorks()
    {
        var run = RunWithoutLandlock("grade", "--challenges", _work["challenges"], _work["class"], "--out", _work["out"]);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("isolation: confined (bubblewrap, seccomp, rlimits", run.Error);
        Assert.Contains("\"bubblewrap\"", _work.Read("out/learner-01/run.json"));
    }

    [Fact]
    [Trait("Speed", "slow")]
    public void TheDoctorNamesWhatIsMissing()
    {
        var run = RunWithoutLandlock("doctor");
        Assert.Equal(BubblewrapTests.Works ? 0 : 1, run.ExitCode);
        Assert.Contains(BubblewrapTests.Works ? "spare    landlock: " : "MISSING  landlock: ", run.Out);
        Assert.Contains("holds    seccomp: ", run.Out);
    }

    /// <summary>Rule 45: a submission that can write files could write what the next run believes.</summary>
    [Fact]
    [Trait("Speed", "slow")]
    public void NoCacheIsUsedWhereFilesCanBeWritten()
    {
        string[] grade = ["grade", "--isolation", "landlock", "--challenges", _work["challenges"], _work["class/learner-01"], "--learner", "learner-01"];
        var run = RunWithout([CreateRuleset, Seccomp], _work["cache"], grade);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("isolation: limits", run.Error);
        Assert.False(Directory.Exists(_work["cache"]));
        RunWithout([CreateRuleset], _work["cache"], grade);
        Assert.NotEmpty(_work.Files("cache/grader"));
    }

    private const int CreateRuleset = 444, Seccomp = 317;

    private static CliRun RunWithoutLandlock(params string[] arguments) => RunWithout([CreateRuleset], SharedCache.Folder, arguments);

    /// <summary>The thread does nothing else, and starts the command by itself: threads of the pool must never come to be from it.</summary>
    private static CliRun RunWithout(int[] calls, string cache, string[] arguments)
    {
        var start = new ChildStart(WorkerProgram.Dotnet, [Staged.Cli, .. arguments], ["HOME=/nonexistent", "XDG_CACHE_HOME=" + cache]);
        Child? started = null;
        var thread = new Thread(() =>
        {
            foreach (int call in calls)
                ForbiddenCall.OnThisThread(call);
            started = Child.Start(start);
        });
        thread.Start();
        thread.Join();
        using Child child = started!;
        var talk = new Conversation(child, new FrameBuffer(1, _ => false));
        var ample = new Allowance(TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15));
        var ended = Assert.IsType<Reply.Ended>(talk.Ask(default, ample, TestContext.Current.CancellationToken));
        return new CliRun(ended.Exit.Code ?? -1, Encoding.UTF8.GetString(talk.Printed.Output), Encoding.UTF8.GetString(talk.Printed.Error));
    }
}
