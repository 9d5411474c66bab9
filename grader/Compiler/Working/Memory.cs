namespace Grader.Compiler.Working;

/// <summary>
/// The collector keeps what it once had to take. An honest compile leaves it where it was; one that asks for hundreds of megabytes and compiles all the
/// same would leave them with this process for all the compiles that it has still to do, and two such at once are what a class needs at most.
/// </summary>
internal static class Memory
{
    /// <summary>Of the heap; a worker that has compiled nothing but honest code has a third of it.</summary>
    private const long Much = 192 << 20;

    public static void GiveBack()
    {
        if (GC.GetGCMemoryInfo().TotalCommittedBytes > Much)
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }
}
