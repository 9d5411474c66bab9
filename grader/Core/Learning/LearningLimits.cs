using Grader.Confining.Groups;

namespace Grader.Learning;

/// <summary>What a learning worker may take. Imposed from outside, as the compiler's limits are.</summary>
public sealed record LearningLimits
{
    public static readonly LearningLimits Default = new();

    /// <summary>CPU for metrics: 1,000 predictions take a millisecond, and the first ones load ML.NET.</summary>
    public TimeSpan EvaluationCpu { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>CPU for one training: the budgets below come to a quarter of it.</summary>
    public TimeSpan TrainingCpu { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>From the request to its answer, as a multiple of the CPU: the backstop, on a machine that others use, too.</summary>
    public int WallFactor { get; init; } = 6;

    /// <summary>Bytes of private writable memory. ML.NET with a hundred trees has 60 MB.</summary>
    public long Memory { get; init; } = 1L << 30;

    /// <summary>What its group is held to, where there are groups: ML.NET's assemblies and the native libraries are mapped on top of its private memory.</summary>
    internal GroupLimits Group => new(Memory + (256L << 20), 512);

    /// <summary>A worker is replaced after so many requests, whatever it may have gathered by then.</summary>
    public int RequestsPerWorker { get; init; } = 1000;
}
