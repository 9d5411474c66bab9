using System.Collections.Immutable;
using Grader.Compiler.Emitting;
using Grader.Compiler.Submissions;
using Grader.Compiler.Working;
using Grader.Compiling;
using Grader.Confining;
using Grader.Running;

namespace Compiler.Tests;

/// <summary>The worker's half of the wire; Core's half is pinned by the same bytes in CompilerFramesTests.</summary>
public sealed class FramesTests
{
    [Fact]
    public void ReadsASubmissionAsItWasAlwaysWritten()
    {
        var (slot, files) = RequestReader.Submission(Convert.FromHexString("07000000" + "01000000" + "05000000" + "612E637378" + "02000000" + "C3A4"));
        Assert.Equal((7, "a.csx", "ä"), (slot, files[0].Path, files[0].Text));
    }

    [Fact]
    public void ReadsAChallengeAsItWasAlwaysWritten()
    {
        var (slot, sources) = RequestReader.Challenge(Convert.FromHexString(
            "03000000" + "01" + "01000000" + "0100000055" + "00000000" + "01000000" + "0100000072" + "0100000052" + "0100000063" + "0100000043" + "01" + "0100000068" + "0100000048"));
        Assert.Equal((3, "U", "R", "C", "H"), (slot, sources.Usings[0], sources.Reference[0].Text, sources.Checks.Text, sources.Hidden!.Text));
    }

    [Fact]
    public void ReadsAKnownChallengeAsAChallengeAndItsFit()
    {
        var (slot, sources, fit) = RequestReader.Known(Convert.FromHexString(
            "03000000" + "01" + "00000000" + "00000000" + "01000000" + "0100000072" + "0100000052" + "0100000063" + "0100000043" + "00" + "02000000" + "0708"));
        Assert.Equal((3, "R", "C"), (slot, sources.Reference[0].Text, sources.Checks.Text));
        Assert.Equal([7, 8], fit);
    }

    [Fact]
    public void WritesASubmissionAsItAlwaysDid()
    {
        var image = new Image([0xAB], new LineTable(["f"], [new MethodLines(0x06000001, [new LinePoint(2, 0, 5)])]));
        var writer = AnswerWriter.Submission(new SubmissionOutcome.Built(image, null, null, true, [new Dropped(true, 1, 2, "m")]));
        Assert.Equal(
            "01000000AB" + "010000000100000066" + "01000000" + "01000006" + "01000000" + "020000000000000005000000" + "00" + "00" + "01" + "01000000" + "01" + "01000000" + "02000000" + "010000006D",
            Convert.ToHexString(writer.Written));
    }

    [Fact]
    public void WritesErrorsAsItAlwaysDid() =>
        Assert.Equal("01000000" + "0100000049" + "0100000046" + "01000000" + "02000000" + "010000004D", Convert.ToHexString(AnswerWriter.Errors([new SourceError("I", "F", 1, 2, "M")]).Written));

    [Fact]
    public void AWorkerAnswersOneFrameAfterAnother()
    {
        var request = new WireWriter();
        request.Bool(false);
        request.Int32(1);
        request.Text("p.csx");
        request.Text("int x = 1;");
        var answers = new MemoryStream();
        new Worker(new Channel(new MemoryStream([.. request.ToFrame(CompilerFrames.Program), .. request.ToFrame(CompilerFrames.Program)]), answers)).Run(confine: () => Protections.Writing);
        var reader = new Channel(new MemoryStream(answers.ToArray()), Stream.Null);
        var kinds = new List<byte>();
        while (reader.TryRead(out byte kind, out byte[] payload))
        {
            kinds.Add(kind);
            if (kind == CompilerFrames.Ready)
                Assert.Equal([2], payload);
        }
        Assert.Equal([CompilerFrames.Ready, CompilerFrames.ProgramBuilt, CompilerFrames.ProgramBuilt], kinds);
    }
}
