using Grader.Confining.Groups;

namespace Grader.Compiling;

/// <summary>What the compiler may take. All of it is imposed from outside: Roslyn's own cancellation stops next to nothing.</summary>
public sealed record CompilerLimits
{
    public static readonly CompilerLimits Default = new();

    /// <summary>
    /// CPU of one request; a compile takes milliseconds. CPU, because a compiler never waits for anything: on a busy machine
    /// the same code gets the same answer.
    /// </summary>
    public TimeSpan Cpu { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>From the request to its answer: the backstop.</summary>
    public TimeSpan Wall { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Bytes of private writable memory, the warm compiler's own included.</summary>
    public long Memory { get; init; } = 1L << 30;

    /// <summary>
    /// What its group is held to, where there are groups: mapped assemblies and page tables come on top of its private memory, and
    /// the compiler uses a few threads for each processor.
    /// </summary>
    internal GroupLimits Group => new(Memory + (256L << 20), 512);

    /// <summary>A worker is replaced after so many, whatever it may have gathered by then.</summary>
    public int CompilesPerWorker { get; init; } = 500;
}
