using Grader.Compiling;
using Serilog.Core;

namespace Process.Tests.Compiling;

/// <summary>Real workers, staged beside the CLI.</summary>
public sealed class CompilerPoolTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void CompilesAChallengeAndThenASubmissionInItsPlace()
    {
        using var pool = Pool();
        var challenge = SomeChallenge.Script();
        var images = Assert.IsType<ChallengeBuild.Built>(pool.CompileChallenge(challenge, Cancellation)).Images;
        Assert.True(images.Exact);
        Assert.NotNull(images.Hidden);
        var built = Assert.IsType<SubmissionBuild.Built>(pool.CompileSubmission(challenge, SomeChallenge.Files(SomeChallenge.Reference), Cancellation));
        Assert.Null(built.Checks);
        Assert.Equal(["relu.csx"], built.Submission.Lines.Files);
    }

    [Fact]
    public void TellsErrorsAtTheirPlace()
    {
        using var pool = Pool();
        var challenge = SomeChallenge.Script();
        pool.CompileChallenge(challenge, Cancellation);
        var failed = Assert.IsType<SubmissionBuild.Failed>(pool.CompileSubmission(challenge, SomeChallenge.Files("int Depth() =>\r\n  \"three\";"), Cancellation));
        Assert.Equal(("CS0029", "relu.csx", 2, 3), failed.Diagnostics.Select(d => (d.Id, d.File, d.Line, d.Column)).Single());
    }

    private static CompilerPool Pool(CompilerLimits? limits = null) => new(Staged.Compiler, 2, Logger.None, limits);
}
