using Grader.Courses.Feedback;
using Grader.Reporting;
using Grader.Results;

namespace Grader.Cli;

/// <summary>One run of <c>feedback</c>: what was graded, the course, the remarks, a folder for each learner.</summary>
internal static class FeedbackRun
{
    /// <summary>Under --out, where no learner's reports are then called so.</summary>
    public const string FolderName = "feedback";

    public static int Run(string folder, string? into, string? only, string? courseFile, string? asOf, string? submissions, string? challenges)
    {
        string target = into ?? Path.Combine(folder, FolderName);
        var output = new FeedbackFolder(target);
        if (output.WhyNot() is { } why)
            throw new UsageException(ReportText.Line($"--into: {target} {why}; nothing is overwritten but what `grader feedback` wrote"));
        using var graded = GradedClass.Read(folder, courseFile, asOf, submissions, challenges);
        if (graded is null)
            return ExitCode.Usage;
        if (only is not null && !graded.Remarks.ContainsKey(only))
            throw new UsageException(ReportText.Line($"--learner: there is no learner {CommandLine.Suggested(only, graded.Remarks.Keys)}"));
        Write(output, Feedback(graded).Where(one => only is null || one.Learner == only));
        Console.Out.WriteLine(ReportText.Line($"feedback for {TextPage.Count(only is null ? graded.Remarks.Count : 1, "learner")} in {target}; {FeedbackFolder.Manifest} lists it"));
        return ExitCode.Accepted;
    }

    private static IEnumerable<LearnerFeedback> Feedback(GradedClass graded)
    {
        var folders = OutputFolder.Folders();
        // The gradebook is the whole class's: what a pack is worth to somebody without a hand-in is seen from the others.
        var rows = graded.Book.Rows.ToDictionary(row => row.Learner, StringComparer.Ordinal);
        // Who was graded for the first time since the gradebook was made waits for the next feedback.
        foreach (var learner in graded.Results.Learners().Where(learner => graded.Remarks.ContainsKey(learner.Name)))
            yield return LearnerFeedback.Of(graded.Course, rows[learner.Name], folders.Of(learner.Name), learner.Report, graded.Remarks[learner.Name]);
    }

    private static void Write(FeedbackFolder output, IEnumerable<LearnerFeedback> feedback)
    {
        try
        {
            output.Write(feedback);
        }
        catch (Exception fault) when (fault is (IOException or UnauthorizedAccessException) and not ResultsFaultException)
        {
            throw new UsageException(ReportText.Line($"--into: {fault.Message}"));
        }
    }
}
