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

/// <summary>Between what a challenge may set its limits. Every number has its reason; an author who needs more has a batch job, not a check.</summary>
internal static class LimitBounds
{
    /// <summary>CPU is sampled every 20 ms, and the first call of a method pays for its compilation: less would measure noise.</summary>
    public static readonly TimeSpan LeastCpu = TimeSpan.FromMilliseconds(100);

    /// <summary>A class of a thousand in endless loops would keep two processors busy for a night.</summary>
    public static readonly TimeSpan MostCpu = TimeSpan.FromMinutes(1);

    /// <summary>A loaded machine takes a moment to schedule a process at all.</summary>
    public static readonly TimeSpan LeastWall = TimeSpan.FromMilliseconds(500);

    /// <summary>Five times the most CPU, as the default is.</summary>
    public static readonly TimeSpan MostWall = TimeSpan.FromMinutes(5);

    /// <summary>Below this the garbage collector itself runs out before a correct solution does.</summary>
    public const long LeastMemory = 16L << 20;

    /// <summary>Two jobs of this size still fit a machine with 16 GiB beside the compilers.</summary>
    public const long MostMemory = 4L << 30;

    /// <summary>One screen of text.</summary>
    public const long LeastOutput = 1L << 10;

    /// <summary>The host holds what is printed in memory, once for each job.</summary>
    public const long MostOutput = 64L << 20;

    public static readonly TimeSpan LeastTotal = TimeSpan.FromSeconds(1);

    /// <summary>Ten checks at the most CPU: longer than anyone waits for one submission.</summary>
    public static readonly TimeSpan MostTotal = TimeSpan.FromMinutes(10);
}
