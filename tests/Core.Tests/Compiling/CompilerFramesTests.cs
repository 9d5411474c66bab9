using Grader.Challenges;
using Grader.Compiling;
using Grader.Running;

namespace Core.Tests.Compiling;

/// <summary>The host's half of the wire; the worker's half is pinned by the same bytes in its FramesTests.</summary>
public sealed class CompilerFramesTests
{
    private const string Image = "01000000AB" + "010000000100000066" + "01000000" + "01000006" + "01000000" + "020000000000000005000000";

    [Fact]
    public void WritesASubmissionAsItAlwaysDid() =>
        Assert.Equal(
            "17000000" + "02" + "07000000" + "01000000" + "05000000" + "612E637378" + "02000000" + "C3A4",
            Convert.ToHexString(CompilerRequests.Submission(7, [new SourceFile("a.csx", "ä")])));

    [Fact]
    public void WritesAChallengeAsItAlwaysDid()
    {
        var code = new ChallengeBody.Code(CodeForm.Library, ["U"], [], [], [new SourceFile("r", "R")], new SourceFile("c", "C"), new SourceFile("h", "H"));
        Assert.Equal(
            "03000000" + "01" + "01000000" + "0100000055" + "00000000" + "01000000" + "0100000072" + "0100000052" + "0100000063" + "0100000043" + "01" + "0100000068" + "0100000048",
            Convert.ToHexString(CompilerRequests.Challenge(3, code))[10..]);
    }

    [Fact]
    public void WritesAKnownChallengeAsAChallengeAndItsFit()
    {
        string challenge = Convert.ToHexString(CompilerRequests.Challenge(3, Grading.Some.Code));
        Assert.Equal("05" + challenge[10..] + "02000000" + "0708", Convert.ToHexString(CompilerRequests.Known(3, Grading.Some.Code, [7, 8]))[8..]);
    }

    [Fact]
    public void ReadsAChallengeAsItWasAlwaysWritten()
    {
        var images = CompilerAnswers.Challenge(Answer(CompilerFrames.ChallengeBuilt, "00" + Image + Image + "00" + "01" + "02000000" + "0708"));
        Assert.True(images.Exact);
        Assert.Equal([7, 8], images.Fit);
        Assert.Equal([(byte)0xAB], images.Checks.Bytes);
    }

    [Fact]
    public void ReadsASubmissionAsItWasAlwaysWritten()
    {
        var built = CompilerAnswers.Submission(Answer(CompilerFrames.SubmissionBuilt, Image + "00" + "00" + "01" + "01000000" + "01" + "01000000" + "02000000" + "010000006D"));
        Assert.Equal([(byte)0xAB], built.Submission.Bytes);
        Assert.Equal(("f", 5), built.Submission.Lines.Find(0x06000001, 3));
        Assert.True(built.NoHidden);
        Assert.Equal([new DroppedStatement(true, 1, 2, "m")], built.Dropped);
    }

    [Fact]
    public void ReadsErrorsAsTheyWereAlwaysWritten() =>
        Assert.Equal([new Diagnostic("I", "F", 1, 2, "M")], CompilerAnswers.Errors(Answer(CompilerFrames.Failed, "01000000" + "0100000049" + "0100000046" + "01000000" + "02000000" + "010000004D")));

    [Theory]
    [InlineData("00000000")] // a failure without an error
    [InlineData("01000000" + "0100000049" + "0100000046" + "00000000" + "02000000" + "010000004D")] // line 0
    [InlineData("33000000")] // more than fifty
    [InlineData("FFFFFFFF")]
    [InlineData("01000000" + "0100000049" + "0100000046" + "01000000" + "02000000" + "010000004D" + "00")] // a byte too many
    public void WhatNoWorkerSaysIsRefused(string payload) =>
        Assert.Throws<WireException>(() => CompilerAnswers.Errors(Answer(CompilerFrames.Failed, payload)));

    private static Frame Answer(byte kind, string payload) => new(kind, Convert.FromHexString(payload));
}
