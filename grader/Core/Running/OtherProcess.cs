using System.ComponentModel;
using System.Globalization;
using Grader.Confining.Groups;

namespace Grader.Running;

/// <summary>What the kernel tells of any process.</summary>
internal static unsafe class OtherProcess
{
    /// <summary>Of all its threads; null if there is no such process any more.</summary>
    public static TimeSpan? Cpu(int process)
    {
        int clock = (~process << 3) | 2;
        Native.TimeSpec time;
        return Native.ReadClock(clock, &time) == 0 ? time.Elapsed : null;
    }

    /// <exception cref="Win32Exception">It has none, or more than one.</exception>
    public static int OnlyChild(int process)
    {
        string list = Kernel.Read($"/proc/{process}/task/{process}", "children");
        return int.TryParse(list, NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out int child)
            ? child
            : throw new Win32Exception(Native.NoSuchProcess);
    }
}
