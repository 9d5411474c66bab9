namespace Grader.Learning;

/// <summary>What this machine can train, for <c>doctor</c>.</summary>
/// <param name="LightGbm">LightGBM's native library can be loaded in a worker.</param>
/// <param name="Remedy">What to do where it can't; null where it can.</param>
public sealed record LearningDiagnosis(bool LightGbm, string? Remedy)
{
    /// <summary>Also what a judge-error says.</summary>
    public const string NoLightGbm =
        "LightGBM's native library cannot be loaded: install libgomp1 (apt-get install libgomp1). Other trainers and all metrics work without it.";

    /// <summary>What can be trained here, and how the rest could be, in sentences.</summary>
    public string Text => LightGbm ? "training: LightGBM, FastTree, FastForest and networks." : $"training: {Remedy}";

    /// <summary>As a worker on this machine says.</summary>
    /// <exception cref="OperationCanceledException" />
    public static LearningDiagnosis Of(LearningPool pool, CancellationToken cancellation)
    {
        try
        {
            return pool.Probe(cancellation);
        }
        catch (LearningFaultException fault)
        {
            return new LearningDiagnosis(false, fault.Message);
        }
    }
}
