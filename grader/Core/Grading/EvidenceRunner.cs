using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using Grader.Challenges;
using Grader.Compiling;
using Grader.Running;

namespace Grader.Grading;

/// <summary>Runs the evidence of a question, confined as a submission is, and holds what it prints against the key.</summary>
/// <param name="runners">Whose runtime compiles everything fully at once: evidence trains networks, and long loops would stay in slow code.</param>
public sealed class EvidenceRunner(CompilerPool compilers, RunnerPool runners)
{
    /// <summary>Four questions of a pack come to 15 s on one core of a server of 2023.</summary>
    private static readonly Limits Limits = Grader.Limits.Default with
    {
        Cpu = TimeSpan.FromSeconds(30),
        Wall = TimeSpan.FromSeconds(150),
        Memory = 512L << 20,
    };

    /// <exception cref="OperationCanceledException" />
    /// <exception cref="CompilerFaultException" />
    public EvidenceOutcome Run(Evidence evidence, CancellationToken cancel)
    {
        ImmutableArray<SourceFile> files = [evidence.Program];
        var build = compilers.CompileProgram(files, cancel, withNetworks: true);
        if (build is not ProgramBuild.Built built)
            return new EvidenceOutcome.Failed("it does not compile: " + Errors(build));
        var run = runners.Program(built.Image, built.Script, Limits, cancel, new Supplies(Support.For(files), ExpectedCheck.Send(evidence.Tables))).Run();
        if (run.Execution is Execution.Fault fault)
            return new EvidenceOutcome.Fault(fault.Why);
        if (run.Execution is not Execution.Answered)
            return new EvidenceOutcome.Failed("it does not end well: " + new FailureJudge(Limits, built.Image.Lines).Of(run.Execution).Message);
        var (figures, problem) = Figures.Parse(Encoding.UTF8.GetString(run.StandardOutput.AsSpan()));
        return figures is null ? new EvidenceOutcome.Failed(problem!) : new EvidenceOutcome.Shown(figures, run.Measure.Cpu);
    }

    private static string Errors(ProgramBuild build) => build switch
    {
        ProgramBuild.Failed failed => string.Join("; ", failed.Diagnostics.Take(3).Select(error => $"line {error.Line}: {error.Message}")),
        ProgramBuild.Died died => died.Why,
        _ => throw new UnreachableException(),
    };
}

public abstract record EvidenceOutcome
{
    private EvidenceOutcome() { }

    public sealed record Shown(Figures Figures, TimeSpan Cpu) : EvidenceOutcome;

    /// <summary>The author's fault.</summary>
    public sealed record Failed(string Why) : EvidenceOutcome;

    /// <summary>Our own.</summary>
    public sealed record Fault(string Why) : EvidenceOutcome;
}
