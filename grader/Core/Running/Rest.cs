namespace Grader.Running;

/// <summary>
/// A process that waits by its own doing leaves a processor without work. Whoever gave the thread that drives it something to do may hear
/// of that, and let another thread work meanwhile.
/// </summary>
internal static class Rest
{
    [ThreadStatic]
    private static Action<bool>? _heard;

    /// <summary>What this thread's processes do from now on.</summary>
    /// <param name="heard">Told true when one begins to rest, and false before the thread goes on; null: nobody wants to know.</param>
    public static void Hear(Action<bool>? heard) => _heard = heard;

    public static void Begins() => _heard?.Invoke(true);

    public static void Ends() => _heard?.Invoke(false);
}
