namespace Core.Tests.Fuzz;

/// <summary>One reader of bytes that somebody else wrote, and what must hold whatever the bytes are.</summary>
/// <param name="Name">Also the folder of its corpus.</param>
/// <param name="Runs">How many inputs a usual run tries; a few seconds for all targets together.</param>
/// <param name="Seeds">Inputs that are well formed, from which others are made.</param>
/// <param name="Try">
/// Reads the input, and throws where an invariant does not hold. Gives the number of values (frames, files, nodes) that it read.
/// </param>
internal sealed record FuzzTarget(string Name, int Runs, Func<Random, byte[]>[] Seeds, Func<byte[], int> Try)
{
    /// <summary>Bytes that one input may cost: so many at most, and for each of its own bytes <see cref="PerByte"/>.</summary>
    public long AtMost { get; init; } = 4 << 10;

    public long PerByte { get; init; } = 256;

    public Func<Random, byte[], byte[]> Mutate { get; init; } = Mutations.OfFrames;

    public override string ToString() => Name;

    /// <exception cref="InvariantException">It read more than it says, took too much memory, or threw what it does not say that it throws.</exception>
    public int TryWithin(byte[] input)
    {
        var (read, taken) = Measure(input);
        // What the framework or a reader makes once and keeps, a list of time zones or of names, is no cost of an input.
        if (taken > Allowed(input))
            (read, taken) = Measure(input);
        return taken <= Allowed(input) ? read : throw new InvariantException($"{taken} bytes of memory for {input.Length} bytes of input");
    }

    private long Allowed(byte[] input) => AtMost + PerByte * input.Length;

    private (int Read, long Taken) Measure(byte[] input)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        int read = Try(input);
        return (read, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}

internal sealed class InvariantException(string message) : Exception(message)
{
    public static void Unless(bool holds, string what)
    {
        if (!holds)
            throw new InvariantException(what);
    }
}
