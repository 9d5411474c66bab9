namespace Grader.Running;

/// <summary>
/// The lines with which the runtime begins what it prints when it dies. A submission can print them, too: they are a hint
/// that tells one way of dying from another, where dying is no gain.
/// </summary>
internal static class CrashText
{
    private static ReadOnlySpan<byte> StackOverflow => "Stack overflow.\n"u8;

    private static ReadOnlySpan<byte> Unhandled => "Unhandled exception. "u8;

    private static ReadOnlySpan<byte> Terminated => "Process terminated."u8;

    private static ReadOnlySpan<byte> Fatal => "Fatal error."u8;

    private static ReadOnlySpan<byte> Memory => "Out of memory.\n"u8;

    public static bool IsStackOverflow(ReadOnlySpan<byte> error) => Find(error, StackOverflow) >= 0;

    public static bool IsTermination(ReadOnlySpan<byte> error) => Find(error, Terminated) >= 0;

    public static bool IsOutOfMemory(ReadOnlySpan<byte> error) => Find(error, Memory) >= 0;

    /// <summary>What was printed before the runtime spoke.</summary>
    public static ReadOnlySpan<byte> Before(ReadOnlySpan<byte> error)
    {
        int end = error.Length;
        end = Earlier(end, Find(error, StackOverflow));
        end = Earlier(end, Find(error, Unhandled));
        end = Earlier(end, Find(error, Terminated));
        end = Earlier(end, Find(error, Fatal));
        end = Earlier(end, Find(error, Memory));
        return error[..end];
    }

    private static int Earlier(int end, int found) => found >= 0 && found < end ? found : end;

    /// <summary>The first place where <paramref name="marker"/> begins a line; -1 if there is none.</summary>
    private static int Find(ReadOnlySpan<byte> error, ReadOnlySpan<byte> marker)
    {
        for (int from = 0; from < error.Length;)
        {
            int at = error[from..].IndexOf(marker);
            if (at < 0)
                return -1;
            at += from;
            if (at == 0 || error[at - 1] == '\n')
                return at;
            from = at + 1;
        }
        return -1;
    }
}
