using System.Collections.Immutable;
using Grader.Reporting;
using Grader.Submissions;

namespace Grader.Cli;

/// <summary>Wrong paths, filters and names: all of them, on stderr.</summary>
internal static class Complaints
{
    /// <returns>The exit code for a usage error.</returns>
    public static int Report(ImmutableArray<SubmissionError> errors)
    {
        foreach (var error in errors)
            Console.Error.WriteLine($"grader: {Text(error)}");
        return ExitCode.Usage;
    }

    public static string Text(SubmissionError error) =>
        ReportText.Line($"{error.Subject}: {error.Message}{(error.Suggestion is { } name ? $"; did you mean `{name}`?" : "")}");
}
