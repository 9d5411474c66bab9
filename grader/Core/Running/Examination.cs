using Grader.Challenges;
using Grader.Compiling;
using Grader.Confining;
using Serilog.Core;

namespace Grader.Running;

/// <summary>What this machine can do against submissions, found by starting a runner and a compiler as for one.</summary>
public static class Examination
{
    /// <param name="runner">The absolute path of Grader.Runner.dll.</param>
    /// <param name="compiler">The absolute path of Grader.Compiler.dll.</param>
    public static Findings Examine(string runner, string compiler, CancellationToken cancellation)
    {
        var (landlock, hasLimits, groups, kind) = Try(runner, compiler, Enclosure.Landlock, cancellation);
        if (!Containment.IsInstalled(Enclosure.Bubblewrap))
            return new Findings(Landlock.Abi, landlock, null, hasLimits, groups) { Compiler = kind };
        var (bubblewrap, alsoHasLimits, alsoGroups, alsoKind) = Try(runner, compiler, Enclosure.Bubblewrap, cancellation);
        return new Findings(Landlock.Abi, landlock, bubblewrap, hasLimits || alsoHasLimits, groups.Length > 0 ? groups : alsoGroups)
        {
            Compiler = landlock is null ? alsoKind : kind,
        };
    }

    private static (Isolation? Isolation, bool HasLimits, string Groups, CompilerDiagnosis Compiler) Try(string runner, string compiler, Enclosure enclosure, CancellationToken cancellation)
    {
        using var compilers = new CompilerPool(compiler, 2, Logger.None, enclosure: enclosure);
        using var runners = new RunnerPool(runner, ahead: 0, enclosure);
        Isolation? isolation = null;
        try
        {
            isolation = runners.Probe(cancellation).And(compilers.Probe(cancellation));
            using var limited = runners.Take(new Limits(), cancellation);
            return (isolation, true, limited.Groups, compilers.Diagnosis);
        }
        catch (Exception fault) when (fault is RunnerFaultException or CompilerFaultException)
        {
            return (isolation, false, "", compilers.Diagnosis);
        }
    }
}
