using Grader.Reporting;

namespace Grader.Cli.Learners;

/// <summary>stdout for a learner: UTF-8 whatever the system, and on the screen at once.</summary>
internal static class Paper
{
    public static StreamWriter Open()
    {
        // A Windows console shows bytes by a code page of its own, until told otherwise.
        if (OperatingSystem.IsWindows())
            Console.OutputEncoding = JsonReport.Encoding;
        return new StreamWriter(Console.OpenStandardOutput(), JsonReport.Encoding) { NewLine = "\n", AutoFlush = true };
    }
}
