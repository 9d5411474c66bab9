using Grader.Compiling;
using Grader.Running;
using Serilog.Core;

namespace Process.Tests.Compiling;

/// <summary>Machine code for another machine than this one: the compiler that is beside it answers. What it is where it runs, <c>.ci/run</c> and the tool's test show.</summary>
public sealed class MachineCodeTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("grader-native-");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>A program that ends at once stands for one that misses something, as the C library's loader ends what needs a newer one.</summary>
    [Theory]
    [InlineData("/bin/false", "ended with exit code 1")]
    [InlineData("/bin/true", "ended with exit code 0")]
    [InlineData("/etc/passwd", "invalid ELF header")]
    [InlineData("/dev/null", "file too short")]
    public void WhereItDoesNotStartTheOtherKindAnswersTheSame(string program, string why)
    {
        string compiler = Beside(program);
        using var pool = new CompilerPool(compiler, 2, Logger.None);
        pool.Start();
        var challenge = SomeChallenge.Script();
        Assert.IsType<ChallengeBuild.Built>(pool.CompileChallenge(challenge, Cancellation));
        Assert.IsType<SubmissionBuild.Built>(pool.CompileSubmission(challenge, SomeChallenge.Files(SomeChallenge.Reference), Cancellation));
        Assert.True(pool.Diagnosis.IsMachineCode);
        Assert.Contains(why, pool.Diagnosis.Fault);
        Assert.DoesNotContain(_folder.FullName, pool.Diagnosis.Fault);
    }

    [Fact]
    public void WhatHasNotStartedIsNotTriedAgain()
    {
        int tries = 0;
        var absent = new MachineCode("/nowhere", () => new ChildStart(tries++ < 9 ? "/nonexistent" : "", [], []));
        Assert.Null(absent.TryStart());
        Assert.Null(absent.TryStart());
        Assert.Equal(1, tries);
        Assert.Equal("No such file or directory", absent.Diagnosis.Fault);
    }

    [Fact]
    public void WhileNobodyHasLookedOneThatHasEndedIsEnough()
    {
        var ending = new MachineCode("/nowhere", () => new ChildStart("/bin/false", [], []));
        using var first = ending.TryStart()!;
        first.WaitForExit();
        Assert.Null(ending.TryStart());
        ending.HasStarted();
        using var second = ending.TryStart()!;
        Assert.NotNull(second);
    }

    /// <summary>What dies when it has been asked something may have died of that: nothing but the kind of worker is another, and the verdict is as ever.</summary>
    [Fact]
    public void OneThatDiesOfASubmissionHasStarted()
    {
        var dying = new MachineCode("/nowhere", () => new ChildStart("/bin/bash", ["-c", @"printf '\1\0\0\0\20\77' >&4; read -r -n 1 -u 3; exit 127"], []));
        using var worker = new CompilerWorker(WorkerProgram.Start(Staged.Compiler), CompilerLimits.Default, null, dying);
        var lost = Assert.IsType<WorkerReply.Lost>(worker.AskProgram(withNetworks: false, SomeChallenge.Files("Console.WriteLine(1);"), Cancellation));
        Assert.Equal("ended with exit code 127", lost.Why);
        Assert.Null(dying.Diagnosis.Fault);
    }

    /// <summary>Nor is one that runs, and is confined less than it should be, a reason to try another.</summary>
    [Fact]
    public void OneThatSaysNonsenseIsNotReplaced()
    {
        var lying = new MachineCode("/nowhere", () => new ChildStart("/bin/bash", ["-c", @"printf '\1\0\0\0\23\77' >&4; sleep 60"], []));
        using var worker = new CompilerWorker(WorkerProgram.Start(Staged.Compiler), CompilerLimits.Default, null, lying);
        Assert.Contains("it did not get ready", Assert.Throws<CompilerFaultException>(() => worker.AwaitReady(Cancellation)).Message);
        Assert.Null(lying.Diagnosis.Fault);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string Beside(string program)
    {
        foreach (string file in Directory.GetFiles(Path.GetDirectoryName(Staged.Compiler)!))
            File.Copy(file, Path.Combine(_folder.FullName, Path.GetFileName(file)));
        string compiler = Path.Combine(_folder.FullName, Path.GetFileName(Staged.Compiler));
        File.WriteAllBytes(Path.ChangeExtension(compiler, "native"), File.ReadAllBytes(program));
        return compiler;
    }
}
