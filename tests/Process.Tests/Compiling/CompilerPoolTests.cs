using System.Collections.Immutable;
using Grader.Challenges;
using Grader.Compiling;
using Grader.Running;
using Serilog.Core;

namespace Process.Tests.Compiling;

/// <summary>Real workers, staged beside the CLI.</summary>
public sealed class CompilerPoolTests
{
    private static readonly CompilerLimits Short = SomeChallenge.Patient with { Cpu = TimeSpan.FromSeconds(1) };

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
    public void TellsErrorsAtTheirPlaceAndWhatIsMissing()
    {
        using var pool = Pool();
        var challenge = SomeChallenge.Script();
        pool.CompileChallenge(challenge, Cancellation);
        var failed = Assert.IsType<SubmissionBuild.Failed>(pool.CompileSubmission(challenge, SomeChallenge.Files("int Depth() =>\r\n  \"three\";"), Cancellation));
        Assert.Equal(("CS0029", "relu.csx", 2, 3), failed.Diagnostics.Select(d => (d.Id, d.File, d.Line, d.Column)).Single());
        var partly = Assert.IsType<SubmissionBuild.Built>(pool.CompileSubmission(challenge, SomeChallenge.Files("double[] Relu(double[] x) => x;"), Cancellation));
        Assert.Equal(new DroppedStatement(false, 2, 2, "the checks call `int Depth()`; your code has no `Depth`"), Assert.Single(partly.Dropped));
        Assert.NotNull(partly.Checks);
    }

    [Fact]
    public void ACompileOfAnInvalidChallengeNamesItsFile()
    {
        using var pool = Pool();
        var failed = Assert.IsType<ChallengeBuild.Failed>(pool.CompileChallenge(SomeChallenge.Script(reference: "int Depth() => \"\";"), Cancellation));
        Assert.All(failed.Diagnostics, diagnostic => Assert.Equal("reference.csx", diagnostic.File));
    }

    [Fact]
    public void CompilesProgramsOfBothForms()
    {
        using var pool = Pool();
        Assert.True(Assert.IsType<ProgramBuild.Built>(pool.CompileProgram(SomeChallenge.Files("Console.WriteLine(1);"), Cancellation)).Script);
        Assert.False(Assert.IsType<ProgramBuild.Built>(pool.CompileProgram(SomeChallenge.Files("Console.WriteLine(1);", "p.cs"), Cancellation)).Script);
    }

    /// <summary>What the source guard cannot see: each takes minutes, or all memory, or the process.</summary>
    public static TheoryData<string, string> Bombs => new()
    {
        { "generics", "class A<T1, T2, T3, T4, T5> { class B : A<B, B, B, B, B> { B.B.B.B.B.B.B.B.B.B.B.B x; } }" },
        { "lambdas", Lambdas(14) },
        { "constants", "const string s0 = \"0123456789\";" + string.Concat(Enumerable.Range(1, 27).Select(i => $"const string s{i} = s{i - 1} + s{i - 1};")) },
        { "casts", "int x = " + string.Concat(Enumerable.Repeat("(int)", 40_000)) + "1;" },
        { "brackets by the scan's limit", string.Concat(Enumerable.Repeat("class A { ", 250)) + string.Concat(Enumerable.Repeat("}", 250)) },
    };

    [Fact]
    [Trait("Speed", "slow")]
    public void ABombCostsItsOwnerAndNobodyElse()
    {
        using var pool = Pool(Short);
        var challenge = SomeChallenge.Script();
        pool.CompileChallenge(challenge, Cancellation);
        foreach (var row in Bombs)
        {
            var (name, code) = row.Data;
            var build = pool.CompileSubmission(challenge, SomeChallenge.Files(code), Cancellation);
            Assert.True(build is SubmissionBuild.Died { Why: CompilerPool.DiedOfIt } or SubmissionBuild.Failed or SubmissionBuild.Built { Checks: not null }, name);
            Assert.IsType<SubmissionBuild.Built>(pool.CompileSubmission(challenge, SomeChallenge.Files(SomeChallenge.Reference), Cancellation));
        }
    }

    [Fact]
    public void MoreTimeThanAllowedIsToldInOneSentence()
    {
        using var pool = Pool(Short);
        var challenge = SomeChallenge.Script();
        pool.CompileChallenge(challenge, Cancellation);
        Assert.Equal(new SubmissionBuild.Died(CompilerPool.DiedOfIt), pool.CompileSubmission(challenge, SomeChallenge.Files(Lambdas(14)), Cancellation));
        Assert.IsType<SubmissionBuild.Built>(pool.CompileSubmission(challenge, SomeChallenge.Files(SomeChallenge.Reference), Cancellation));
    }

    [Fact]
    public async Task AnotherWorkerAnswersWhileOneIsAtABomb()
    {
        // Others who want to be alone would wait for the bomb, and we for them.
        using var occupancy = new Occupancy();
        using var pool = new CompilerPool(Staged.Compiler, 2, Logger.None, SomeChallenge.Patient with { Cpu = TimeSpan.FromMinutes(10) }) { Occupancy = occupancy };
        var challenge = SomeChallenge.Script();
        pool.CompileChallenge(challenge, Cancellation);
        using var end = new CancellationTokenSource();
        var bomb = Task.Run(() => pool.CompileSubmission(challenge, SomeChallenge.Files(Lambdas(20)), end.Token), Cancellation);
        Assert.IsType<SubmissionBuild.Built>(pool.CompileSubmission(challenge, SomeChallenge.Files(SomeChallenge.Reference), Cancellation));
        Assert.False(bomb.IsCompleted);
        end.Cancel();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => bomb);
    }

    [Fact]
    public void MoreMemoryThanAllowedIsToldInTheSameSentence()
    {
        using var pool = Pool(SomeChallenge.Patient with { Memory = 230L << 20 });
        var challenge = SomeChallenge.Script();
        pool.CompileChallenge(challenge, Cancellation);
        string many = string.Concat(Enumerable.Range(0, 2000).Select(i => $"int F{i}(List<int> x) => x.Select(y => y + {i}).Where(y => y > 1).GroupBy(y => y % 7).ToDictionary(g => g.Key).Count;\n"));
        Assert.True(many.Length < 256 << 10, "it is not to be refused for its size");
        Assert.Equal(new SubmissionBuild.Died(CompilerPool.DiedOfIt), pool.CompileSubmission(challenge, SomeChallenge.Files(many), Cancellation));
        Assert.IsType<SubmissionBuild.Built>(pool.CompileSubmission(challenge, SomeChallenge.Files(SomeChallenge.Reference), Cancellation));
    }

    [Fact]
    public void WornOutWorkersAreReplacedWithoutAnyoneNoticing()
    {
        using var pool = Pool(SomeChallenge.Patient with { CompilesPerWorker = 2 });
        var challenge = SomeChallenge.Script();
        pool.CompileChallenge(challenge, Cancellation);
        for (int i = 0; i < 5; i++)
            Assert.IsType<SubmissionBuild.Built>(pool.CompileSubmission(challenge, SomeChallenge.Files(SomeChallenge.Reference), Cancellation));
    }

    [Fact]
    public void ManyThreadsShareFewWorkers()
    {
        using var pool = Pool();
        ImmutableArray<Challenge> challenges = [SomeChallenge.Script(), SomeChallenge.Script(hidden: null)];
        Parallel.For(0, 24, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i =>
        {
            if (i % 6 == 0)
                Assert.IsType<ChallengeBuild.Built>(pool.CompileChallenge(challenges[i / 6 % 2], Cancellation));
            else
                Assert.IsType<SubmissionBuild.Built>(pool.CompileSubmission(challenges[i % 2], SomeChallenge.Files(SomeChallenge.Reference), Cancellation));
        });
    }

    [Fact]
    public void ACancelledCallEndsAndThePoolGoesOn()
    {
        using var pool = Pool();
        var challenge = SomeChallenge.Script();
        pool.CompileChallenge(challenge, Cancellation);
        using var source = new CancellationTokenSource(500);
        Assert.Throws<OperationCanceledException>(() => pool.CompileSubmission(challenge, SomeChallenge.Files(Lambdas(14)), source.Token));
        Assert.IsType<SubmissionBuild.Built>(pool.CompileSubmission(challenge, SomeChallenge.Files(SomeChallenge.Reference), Cancellation));
    }

    [Fact]
    public void ACompilerThatIsNotThereIsOurFault()
    {
        using var pool = new CompilerPool("/no/such/Grader.Compiler.dll", 2, Logger.None);
        Assert.Throws<CompilerFaultException>(() => pool.CompileProgram(SomeChallenge.Files(""), Cancellation));
    }

    private static string Lambdas(int depth)
    {
        string call = "1";
        for (int i = 0; i < depth; i++)
            call = $"F(x{i} => {call})";
        return "int F(Func<int, int> f) => 0; int F(Func<long, int> f) => 0; int F(Func<string, int> f) => 0; int y = " + call + ";";
    }

    private static CompilerPool Pool(CompilerLimits? limits = null) => new(Staged.Compiler, 2, Logger.None, limits ?? SomeChallenge.Patient);
}
