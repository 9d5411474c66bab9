using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Text;
using Grader.Running;
using Microsoft.Win32.SafeHandles;
using Xunit;

namespace Process.Tests.Running;

/// <summary>A shell stands in for the worker: what is tested is the host's half.</summary>
public partial class ChildTests
{
    private static readonly Allowance Ample = new(TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void SpeaksInFramesOnDescriptorsThreeAndFour()
    {
        using Child child = Shell("""head -c 6 <&3 >&4; sleep 60""");
        var answered = Assert.IsType<Reply.Answered>(Talk(child).Ask("\u0001\0\0\0\u0007x"u8.ToArray(), Ample, Cancellation));
        Assert.Equal(7, answered.Frame.Kind);
        Assert.Equal("x"u8.ToArray(), answered.Frame.Payload.ToArray());
    }

    [Fact]
    public void KeepsBothPrintedStreamsApartFromFrames()
    {
        using Child child = Shell("""echo out; echo err >&2; printf '\0\0\0\0\7' >&4; sleep 60""");
        Conversation talk = Talk(child);
        Assert.IsType<Reply.Answered>(talk.Ask(default, Ample, Cancellation));
        Assert.Equal("out\nerr\n", talk.Printed.Text());
    }

    [Fact]
    public void InheritsNoDescriptorOfTheHost()
    {
        using FileStream open = File.OpenRead("/etc/hostname");
        using Child child = Shell("ls /proc/self/fd");
        Conversation talk = Talk(child);
        Assert.IsType<Reply.Ended>(talk.Ask(default, Ample, Cancellation));
        Assert.Equal("0\n1\n2\n3\n4\n5\n", talk.Printed.Text()); // 5 is the folder that ls reads
    }

    /// <summary>As a native library opens it, after the first child was started.</summary>
    [Fact]
    public void InheritsNoDescriptorThatTheHostOpenedToBeInherited()
    {
        Shell("true").Dispose();
        using FileStream open = File.OpenRead("/etc/hostname");
        using var inheritable = new SafeFileHandle(Duplicate((int)open.SafeFileHandle.DangerousGetHandle()), ownsHandle: true);
        Assert.False(inheritable.IsInvalid);
        using Child child = Shell("ls /proc/self/fd");
        Conversation talk = Talk(child);
        Assert.IsType<Reply.Ended>(talk.Ask(default, Ample, Cancellation));
        Assert.Equal("0\n1\n2\n3\n4\n5\n", talk.Printed.Text());
    }

    [Fact]
    public void HasNoOtherEnvironmentThanItsOwn()
    {
        using Child child = Shell("cat /proc/$$/environ; true");
        Conversation talk = Talk(child);
        talk.Ask(default, Ample, Cancellation);
        Assert.Equal("GREETING=hello\0", talk.Printed.Text());
    }

    [Theory]
    [InlineData("exit 3", 3, null)]
    [InlineData("kill -SEGV $$", null, 11)]
    public void TellsExitCodeOrSignal(string script, int? code, int? signal)
    {
        using Child child = Shell(script);
        ChildExit exit = child.WaitForExit();
        Assert.Equal((code, signal), (exit.Code, exit.Signal));
    }

    [Fact]
    public void TellsTheCpuThatItTook()
    {
        using Child child = Shell("i=0; while [ $i -lt 100000 ]; do i=$((i+1)); done");
        Assert.True(child.WaitForExit().Cpu > TimeSpan.FromMilliseconds(5));
    }

    [Fact]
    public void StopsWhatBurnsMoreCpuThanAllowed()
    {
        using Child child = Shell("while :; do :; done");
        var reply = Talk(child).Ask(default, new Allowance(TimeSpan.FromMilliseconds(100), TimeSpan.FromMinutes(5)), Cancellation);
        Assert.Equal(TimeLimit.Cpu, Assert.IsType<Reply.OutOfTime>(reply).Limit);
    }

    [Fact]
    public void StopsWhatTakesLongerThanAllowed()
    {
        using Child child = Shell("sleep 60");
        var reply = Talk(child).Ask(default, new Allowance(TimeSpan.FromSeconds(1), TimeSpan.FromMilliseconds(100)), Cancellation);
        Assert.Equal(TimeLimit.Wall, Assert.IsType<Reply.OutOfTime>(reply).Limit);
    }

    [Fact]
    public void StopsWhatPrintsMoreThanAllowed()
    {
        using Child child = Shell("while :; do echo flood; done");
        Assert.IsType<Reply.OutOfOutput>(Talk(child).Ask(default, Ample, Cancellation));
    }

    [Fact]
    public void DoesNotWaitForAChildThatNeverReads()
    {
        using Child child = Shell("sleep 60");
        var allowance = new Allowance(TimeSpan.FromSeconds(1), TimeSpan.FromMilliseconds(200));
        Assert.IsType<Reply.OutOfTime>(Talk(child).Ask(new byte[10 << 20], allowance, Cancellation));
    }

    [Fact]
    public void HearsAnAnswerWrittenJustBeforeTheEnd()
    {
        using Child child = Shell("""printf '\0\0\0\0\7' >&4; exit 1""");
        child.WaitForExit();
        Assert.IsType<Reply.Answered>(Talk(child).Ask(default, Ample, Cancellation));
    }

    [Fact]
    public void RefusesAFrameOfAnUnknownKind()
    {
        using Child child = Shell("""printf '\0\0\0\0\11' >&4; sleep 60""");
        Assert.IsType<Reply.Garbled>(Talk(child).Ask(default, Ample, Cancellation));
    }

    [Fact]
    public void NoticesWhatWasSaidBeforeTheQuestion()
    {
        using Child child = Shell("""printf '\0\0\0\0\7' >&4; echo >&2; sleep 60""");
        Conversation talk = Talk(child);
        AwaitFrame(child);
        Assert.IsType<Reply.Unasked>(talk.Ask("\0\0\0\0\u0007"u8.ToArray(), Ample, Cancellation));
    }

    [Fact]
    public void StreamsAnInputLargerThanAnyPipe()
    {
        using Child child = Shell("cat >/dev/null; printf '\\0\\0\\0\\0\\7' >&4", withInput: true);
        Conversation talk = Talk(child);
        talk.Feed(new MemoryStream(new byte[3 << 20]));
        Assert.IsType<Reply.Answered>(talk.Ask(default, Ample, Cancellation));
    }

    [Fact]
    public void ClosesAnInputThatNobodyReads()
    {
        using Child child = Shell("exec <&-; printf '\\0\\0\\0\\0\\7' >&4; sleep 60", withInput: true);
        Conversation talk = Talk(child);
        talk.Feed(new MemoryStream(new byte[3 << 20]));
        Assert.IsType<Reply.Answered>(talk.Ask(default, Ample, Cancellation));
    }

    [Fact]
    public void DiesWhenCancelled()
    {
        using Child child = Shell("sleep 60");
        using var source = new CancellationTokenSource(50);
        Assert.Throws<OperationCanceledException>(() => Talk(child).Ask(default, Ample, source.Token));
        Assert.Equal(9, child.WaitForExit().Signal);
    }

    [Fact]
    public void TakesItsWholeGroupWithIt()
    {
        Child child = Shell("sleep 61 & echo $!; printf '\\0\\0\\0\\0\\7' >&4; wait");
        Conversation talk = Talk(child);
        talk.Ask(default, Ample, Cancellation);
        string grandchild = talk.Printed.Text().Trim();
        child.Dispose();
        Assert.True(Gone(grandchild), "a process of the group is still there");
    }

    [Fact]
    public void IsLimitedFromOutside()
    {
        using Child child = Shell("read line <&3; ulimit -n; ulimit -c; printf '\\0\\0\\0\\0\\7' >&4; sleep 60");
        child.Limit(ChildResource.Descriptors, 33);
        child.Limit(ChildResource.CoreDump, 0);
        Conversation talk = Talk(child);
        talk.Ask("\n"u8.ToArray(), Ample, Cancellation);
        Assert.Equal("33\n0\n", talk.Printed.Text());
    }

    [Fact]
    public void SaysWhyAProgramCannotBeStarted()
    {
        var failure = Assert.Throws<Win32Exception>(() => Child.Start(new ChildStart("/no/such/program", [], [])));
        Assert.Equal(2, failure.NativeErrorCode);
    }

    /// <summary>Waits until it has written to its frame pipe, or has ended.</summary>
    private static unsafe void AwaitFrame(Child child)
    {
        var entry = new Native.PollEntry { Descriptor = (int)child.Answers.DangerousGetHandle(), Events = Native.PollIn };
        _ = Native.Poll(&entry, 1, 60_000);
    }

    private static bool Gone(string process) => SpinWait.SpinUntil(() => !Living.Has(process), TimeSpan.FromMinutes(2));

    private static Child Shell(string script, bool withInput = false) =>
        Child.Start(new ChildStart("/bin/bash", ["-c", script], ["GREETING=hello"], withInput));

    private static Conversation Talk(Child child) => new(child, new FrameBuffer(1 << 20, kind => kind == 7));

    [LibraryImport("libc", EntryPoint = "dup")]
    private static partial int Duplicate(int descriptor);
}
