using System;
using System.IO;
using System.Reflection;

namespace Grader.Runner;

internal static class Printing
{
    /// <summary>
    /// So that all that was printed is in the pipes before the answer is. A writer that the submission put in the place of
    /// Console.Out may throw; then what it held back is its own loss.
    /// </summary>
    public static void Flush()
    {
        if (!IsConsoleUsed())
            return;
        Flush(Console.Out);
        Flush(Console.Error);
    }

    /// <summary>Whether anyone has touched the console: to touch it for nothing would cost every run some milliseconds.</summary>
    private static bool IsConsoleUsed()
    {
        foreach (Assembly assembly in AppDomain.CurrentDomain.GetAssemblies())
            if (assembly.ManifestModule.ScopeName == "System.Console.dll")
                return true;
        return false;
    }

    private static void Flush(TextWriter writer)
    {
        try
        {
            writer.Flush();
        }
        catch (Exception)
        {
            // The submission's own writer, its own exception: neither a value of the check nor a fault of ours.
        }
    }
}
