using Grader.Challenges;
using Grader.Confining;

namespace Grader.Running;

/// <summary>What this machine can do against submissions, found by starting runners as for one.</summary>
public static class Examination
{
    /// <param name="runner">The absolute path of Grader.Runner.dll.</param>
    public static Findings Examine(string runner, CancellationToken cancellation)
    {
        var (landlock, hasLimits, groups) = Try(runner, Enclosure.Landlock, cancellation);
        if (!Containment.IsInstalled(Enclosure.Bubblewrap))
            return new Findings(Landlock.Abi, landlock, null, hasLimits, groups);
        var (bubblewrap, alsoHasLimits, alsoGroups) = Try(runner, Enclosure.Bubblewrap, cancellation);
        return new Findings(Landlock.Abi, landlock, bubblewrap, hasLimits || alsoHasLimits, groups.Length > 0 ? groups : alsoGroups);
    }

    private static (Isolation? Isolation, bool HasLimits, string Groups) Try(string runner, Enclosure enclosure, CancellationToken cancellation)
    {
        using var runners = new RunnerPool(runner, ahead: 0, enclosure);
        Isolation? isolation = null;
        try
        {
            isolation = runners.Probe(cancellation);
            using var limited = runners.Take(new Limits(), cancellation);
            return (isolation, true, limited.Groups);
        }
        catch (RunnerFaultException)
        {
            return (isolation, false, "");
        }
    }
}
