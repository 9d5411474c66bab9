using System.Collections.Immutable;
using Grader.Courses.Exporting;
using Grader.Courses.Feedback;
using Grader.Courses.Gradebooks;
using Grader.Reporting;

namespace Grader.Cli;

/// <summary>One run of <c>feedback</c>: what was graded, the course, the remarks, a folder for each learner.</summary>
internal static class FeedbackRun
{
    /// <summary>Under --out, where no learner's reports are then called so.</summary>
    public const string FolderName = "feedback";

    public static int Run(string folder, string? into, string? only, string? courseFile, string? submissions, string? challenges)
    {
        string target = into ?? Path.Combine(folder, FolderName);
        var output = new FeedbackFolder(target);
        if (output.WhyNot() is { } why)
            throw new UsageException(ReportText.Line($"--into: {target} {why}; nothing is overwritten but what `grader feedback` wrote"));
        var graded = GradedClass.Read(folder);
        var read = graded.Reports;
        if (CourseFile.Read(courseFile, graded.CourseFrom(folder)) is not { } course)
            return ExitCode.Usage;
        if (RemarkFiles.Read(submissions ?? graded.Submissions, challenges ?? graded.Challenges, [.. read.Select(one => one.Report.Learner)]) is not { } remarks)
            return ExitCode.Usage;
        // The gradebook is the whole class's: what a pack is worth to somebody without a hand-in is seen from the others.
        var rows = Gradebook.Of(course, [.. read.Select(one => one.Graded.With(remarks[one.Report.Learner]))]).Rows.ToDictionary(row => row.Learner, StringComparer.Ordinal);
        ImmutableArray<ReportFolder> wanted = [.. read.Where(one => only is null || one.Report.Learner == only)];
        if (wanted.IsEmpty)
            throw new UsageException(ReportText.Line($"--learner: there is no learner {CommandLine.Suggested(only!, read.Select(one => one.Report.Learner))}"));
        Write(output, [.. wanted.Select(one => LearnerFeedback.Of(course, rows[one.Report.Learner], one.Name, one.Report, remarks[one.Report.Learner]))]);
        Console.Out.WriteLine(ReportText.Line($"feedback for {TextPage.Count(wanted.Length, "learner")} in {target}; {FeedbackFolder.Manifest} lists it"));
        return graded.IsWhole ? ExitCode.Accepted : ExitCode.NotAccepted;
    }

    private static void Write(FeedbackFolder output, ImmutableArray<LearnerFeedback> feedback)
    {
        try
        {
            output.Write(feedback);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new UsageException(ReportText.Line($"--into: {fault.Message}"));
        }
    }
}
