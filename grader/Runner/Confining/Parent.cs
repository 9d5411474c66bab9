namespace Grader.Confining;

/// <summary>Who started this process, and for whom. Linked into Compiler.</summary>
internal static class Parent
{
    private const int SetDeathSignal = 1, Kill = 9;

    /// <summary>
    /// Asks the kernel to kill this process when the thread that started it ends. False: it has ended already, and we belong to
    /// another parent than the one whose id we were given.
    /// </summary>
    /// <param name="arguments">The host's process id; and our parent's, where the host has us started by another program.</param>
    public static bool DieWithIt(string[] arguments, out int host)
    {
        host = 0;
        return arguments.Length is 1 or 2
            && IsNumber(arguments[0], out host) && IsNumber(arguments[^1], out int parent)
            && Kernel.ControlProcess(SetDeathSignal, Kill, 0, 0, 0) == 0
            && Kernel.ParentProcess() == parent;
    }

    /// <summary>The host's own digits. By a loop, because the framework's parser sets up cultures, which nothing else here needs.</summary>
    private static bool IsNumber(string text, out int number)
    {
        number = 0;
        foreach (char digit in text)
        {
            if (digit is < '0' or > '9')
                return false;
            number = 10 * number + (digit - '0');
        }
        return text.Length is > 0 and < 10;
    }
}
