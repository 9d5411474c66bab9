using System.Globalization;
using System.Runtime.InteropServices;

namespace Grader.Learning.Working;

internal static partial class Parent
{
    private const int SetDeathSignal = 1, Kill = 9;

    /// <summary>
    /// Asks the kernel to kill this process when the thread that started it ends. False: it has ended already, and we belong to
    /// another parent than the one whose id we were given.
    /// </summary>
    public static bool DieWithIt(string[] arguments) =>
        arguments.Length == 1 &&
        int.TryParse(arguments[0], NumberStyles.None, CultureInfo.InvariantCulture, out int parent) &&
        ProcessControl(SetDeathSignal, Kill, 0, 0, 0) == 0 &&
        ParentProcess() == parent;

    [LibraryImport("libc", EntryPoint = "prctl")]
    private static partial int ProcessControl(int option, nuint first, nuint second, nuint third, nuint fourth);

    [LibraryImport("libc", EntryPoint = "getppid")]
    private static partial int ParentProcess();
}
