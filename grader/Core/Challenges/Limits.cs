namespace Grader.Challenges;

/// <summary>What one check (or one case of a program, or a set-up) may use, and all checks of a submission together.</summary>
public sealed record Limits
{
    public static readonly Limits Default = new();

    /// <summary>CPU of all threads, from question to answer.</summary>
    public TimeSpan Cpu { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Wall-clock time, from question to answer; five times <see cref="Cpu"/> unless a challenge says otherwise.</summary>
    public TimeSpan Wall { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Bytes over what the bare runtime takes.</summary>
    public long Memory { get; init; } = 256L << 20;

    /// <summary>Bytes printed within one check; null: 64 KiB, for a program the larger of that and twice its largest answer.</summary>
    public int? Output { get; init; }

    public TimeSpan TotalCpu { get; init; } = TimeSpan.FromSeconds(30);

    public TimeSpan TotalWall { get; init; } = TimeSpan.FromSeconds(60);
}
