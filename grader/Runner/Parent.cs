using System.Globalization;

namespace Grader.Runner;

internal static class Parent
{
    private const int DeathSignal = 1, Kill = 9;

    /// <summary>
    /// Asks the kernel to kill this process when the thread that started it ends. False: it has ended already, and we belong to
    /// another parent than the one whose id we were given.
    /// </summary>
    public static bool DieWithIt(string[] arguments) =>
        arguments.Length == 1
        && int.TryParse(arguments[0], NumberStyles.None, CultureInfo.InvariantCulture, out int parent)
        && Native.ProcessControl(DeathSignal, Kill, 0, 0, 0) == 0
        && Native.ParentProcess() == parent;
}
