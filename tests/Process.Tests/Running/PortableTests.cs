using System.Text;
using Grader.Challenges;
using Grader.Compiling;
using Grader.Confining;
using Grader.Grading;
using Grader.Reporting;
using Grader.Running;
using Grader.Submissions;
using Process.Tests.Compiling;
using Process.Tests.Rules;
using Serilog.Core;
using Xunit;

namespace Process.Tests.Running;

/// <summary>What Windows and macOS have, run here: processes by the framework's means alone, which nothing confines.</summary>
public sealed class PortableTests : IDisposable
{
    private static readonly Limits Limits = Some.Limits;

    private readonly CompilerPool _compilers = new(Staged.Compiler, 2, Logger.None, SomeChallenge.Patient, enclosure: Enclosure.None);
    private readonly RunnerPool _runners = new(Staged.Runner, ahead: 1, Enclosure.None);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _compilers.Dispose();
        _runners.Dispose();
    }

    /// <summary>Right, wrong, not compiling, endless, too loud, ended, thrown: one challenge, one pool, each with its own verdict.</summary>
    [Fact]
    public void EverySubmissionGetsItsVerdict()
    {
        var prepared = Prepare(Trial.Code("int F() => 1;", """Check("f", () => F());""", limits: Limits));
        Assert.Equal(
            [
                Verdict.Accepted, Verdict.WrongAnswer, Verdict.CompileError, Verdict.TimeLimitExceeded, Verdict.OutputLimitExceeded,
                Verdict.RunTimeError, Verdict.RunTimeError, Verdict.RunTimeError, Verdict.Accepted,
            ],
            Grade(prepared, "int F() => 1;", "int F() => 2;", "int F() => ;", "int F() { while (true); }",
                "int F() { while (true) Console.WriteLine(\"flood\"); }", "int F() { Environment.Exit(3); return 1; }",
                "int F() => throw new FormatException();", "int F() => 1 + F();", "int F() => 1;"));
    }

    [Fact]
    public void MemoryIsLookedAtFromOutside()
    {
        var prepared = Prepare(Trial.Code("int F() => 1;", """Check("f", () => F());""", limits: Limits));
        Assert.Equal([Verdict.MemoryLimitExceeded], Grade(prepared, """
            int F() { var kept = new List<byte[]>(); while (true) { kept.Add(GC.AllocateUninitializedArray<byte>(1 << 22)); kept[^1].AsSpan().Fill(1); System.Threading.Thread.Sleep(2); } }
            """));
    }

    /// <summary>Threads carry it to us: none of it may come with a later answer.</summary>
    [Fact]
    public void WhatIsPrintedBelongsToItsCheck()
    {
        Chain chain = Some.Chain("void Say(int i) { Console.Write(i); Console.Error.Write(-i); }",
            string.Concat(Enumerable.Range(1, 50).Select(i => $"Check(\"{i}\", () => Say({i}));\n")));
        CodeRun run = _runners.Run(chain, [.. Enumerable.Range(1, 50).Select(i => Some.Ask($"{i}"))], Limits, Cancellation);
        Assert.Equal(Enumerable.Range(1, 50).Select(i => $"{i}-{i}"), run.Executions.Select(each => each.Printed));
    }

    [Fact]
    public void AProgramIsGivenItsInput()
    {
        string input = string.Concat(Enumerable.Repeat("0123456789\n", 300_000)), file = Path.GetTempFileName();
        File.WriteAllText(file, input);
        ProgramRun run = _runners.Program(
            Some.Program("class P { static void Main() { using var o = System.Console.OpenStandardOutput(); System.Console.OpenStandardInput().CopyTo(o); } }"),
            script: false, Limits with { Output = 8 << 20 }, Cancellation).Run(file);
        File.Delete(file);
        Assert.IsType<Execution.Answered>(run.Execution);
        Assert.Equal(input, Encoding.UTF8.GetString([.. run.StandardOutput]));
    }

    [Fact]
    public void NothingIsPromised()
    {
        Isolation isolation = _runners.Probe(Cancellation);
        Assert.Equal(("limits", false), (isolation.Name, isolation.IsEnough));
        Assert.Equal("limits (looked at from outside)", new Containment(Enclosure.None, isolation).ToString());
    }

    /// <summary>A run that promises isolation never gives anything to a worker without it.</summary>
    [Fact]
    public void ItDoesNotServeWhereMoreIsPromised()
    {
        using var runner = new StartedRunner(WorkerProgram.Start(Staged.Runner, withInput: true, Enclosure.None));
        Assert.Throws<RunnerFaultException>(() => runner.Require(Isolation.Of(Protections.Reading), Cancellation));
    }

    [Fact]
    public void LinuxNeverChoosesIt() => Assert.DoesNotContain(Enclosure.None, Containment.Candidates);

    [Fact]
    public void WhatIsToBeConfinedIsNotStartedSo() =>
        Assert.Throws<InvalidOperationException>(() => WorkerProcess.Start(WorkerProgram.Start(Staged.Runner) with { IsPortable = true }));

    /// <summary>Codes of Windows: no machine has run this there.</summary>
    [Theory]
    [InlineData(3, 3, null)]
    [InlineData(-1, 255, null)]
    [InlineData(134, null, 6)]
    [InlineData(unchecked((int)0xC00000FD), null, 6)]
    [InlineData(unchecked((int)0xC0000005), null, 11)]
    public void EndsAreToldAsLinuxTellsThem(int code, int? expectedCode, int? expectedSignal) =>
        Assert.Equal(new ChildExit(expectedCode, expectedSignal, default), PortableChild.Decode(code, default));

    private PreparedChallenge Prepare(Challenge challenge) =>
        Assert.IsType<Preparation.Ready>(new ChallengePreparer(_compilers, _runners).Prepare(challenge, Cancellation)).Challenge;

    private Verdict[] Grade(PreparedChallenge prepared, params string[] submissions) =>
    [
        .. from submission in submissions
           let handIn = new HandIn.Code(prepared.Challenge, [new SourceFile("trial.csx", submission)], [])
           select new Pipeline(_compilers, _runners, Trial.Learning, Logger.None).Grade(prepared, handIn, Cancellation).Result.Verdict,
    ];
}
