using Grader.Running;
using Xunit;

namespace Process.Tests.Running;

/// <summary>
/// Golden bytes of every kind of frame, on both sides: what the host writes, and what a real runner says to bytes written by
/// hand. A changed line here is a changed contract.
/// </summary>
public sealed class RunnerWireTests : IDisposable
{
    private readonly Child _child = Child.Start(WorkerProgram.Start(Staged.Runner));
    private readonly Conversation _talk;

    public RunnerWireTests() => _talk = new Conversation(_child, new FrameBuffer(1 << 20, _ => true));

    public void Dispose() => _child.Dispose();

    [Fact]
    public void TheHostLoads() =>
        Assert.Equal(
            Hex("13000000 01  02000000  01 00 02000000 4d5a  02 01 01000000 90"),
            Golden.Hex(RunnerQuestions.Load([new LoadedImage(1, false, new byte[] { 0x4d, 0x5a }), new LoadedImage(2, true, new byte[] { 0x90 })])));

    [Fact]
    public void TheHostAsks() =>
        Assert.Equal(
            Hex("1c000000 02  05000000 03000000 6f6e65 0700000000000000 02000000 01 00000000"),
            Golden.Hex(RunnerQuestions.Ask(5, new Question("one", false, 7, 2, false), isReference: true)));

    [Fact]
    public void TheHostRunsAProgram() =>
        Assert.Equal(Hex("14000000 03  01000000 01000000 90  00000000  01 02000000 4d5a"), Golden.Hex(RunnerQuestions.Program(true, [0x4d, 0x5a], new Supplies([[0x90]], []))));

    [Fact]
    public void TheRunnerIsReady() => Assert.Matches("^10 05[0-7][0-9a-f]$", Heard([]));

    [Fact]
    public void TheRunnerTellsItsSetUp()
    {
        Heard([]);
        string heard = Load("int One() => 42;", """Check("c", () => One(), weight: 2, tolerance: 0.1, isolated: true); throw new Exception("no");""");
        Assert.StartsWith("11 " + Hex("""
            01000000
            01000000 63  00  01000000  0b000000 2829203d3e204f6e652829  01000000  00  0000000000000040
            01 9a9999999999b93f  00 0000000000000000  00 00 00 01  00
            01000000
            02  01000000 10000000 53797374656d2e457863657074696f6e 01000000  02000000 6e6f  01000000 02
            """), heard);
    }

    [Fact]
    public void TheRunnerAnswers()
    {
        Heard([]);
        Load("int One() => 42;", """Check("c", () => One());""");
        Assert.Equal("12 " + Hex("05000000  01000000  00  00 02 2a000000  00000000"), Heard(Golden.Bytes("1a000000 02  05000000  01000000 63  0700000000000000  01000000  01  00000000")));
    }

    [Fact]
    public void TheRunnerAnswersWithInputs()
    {
        Heard([]);
        Load("int Same(int n) => n;", """Check("c", rng => true, b => b, cases: 2);""");
        Assert.Equal(
            "12 " + Hex("05000000  02000000  01 01 01  00 01 01  01 01 01  00 01 01  00000000"),
            Heard(Golden.Bytes("1a000000 02  05000000  01000000 63  0700000000000000  02000000  01  00000000")));
    }

    [Fact]
    public void TheRunnerKnowsNoSuchCheck()
    {
        Heard([]);
        Load("int a = 1;", "int b = 1;");
        Assert.Equal("13 " + Hex("05000000"), Heard(Golden.Bytes("1a000000 02  05000000  01000000 63  0700000000000000  01000000  01  00000000")));
    }

    [Fact]
    public void TheRunnerTellsAnUnhandledException()
    {
        Heard([]);
        byte[] program = RunnerQuestions.Program(false, Some.Program("class P { static void Main() => throw new System.Exception(\"no\"); }").Bytes.AsSpan(), Supplies.None);
        Assert.StartsWith("14 " + Hex("01000000 10000000 53797374656d2e457863657074696f6e 01000000  02000000 6e6f  01000000 01"), Heard(program));
    }

    private static string Hex(string groups) => Golden.Hex(Golden.Bytes(groups));

    private string Load(string submission, string checks)
    {
        Chain chain = Some.Chain(submission, checks);
        return Heard(RunnerQuestions.Load([new LoadedImage(1, true, chain.Submission.AsMemory()), new LoadedImage(2, true, chain.Checks.AsMemory())]));
    }

    /// <summary>Kind and payload of the frame that answers, in hexadecimal.</summary>
    private string Heard(byte[] frame)
    {
        var ample = new Allowance(TimeSpan.FromSeconds(10), TimeSpan.FromMinutes(10));
        Reply reply = _talk.Ask(frame, ample, TestContext.Current.CancellationToken);
        return reply is Reply.Answered { Frame: var answer } ? $"{answer.Kind:x2} {Golden.Hex(answer.Payload.Span)}" : reply.ToString()!;
    }
}
