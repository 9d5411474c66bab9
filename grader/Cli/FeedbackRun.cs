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
        if (!Directory.Exists(folder))
            throw new UsageException(ReportText.Line($"--out: {Catalog.NoFolder(folder)}"));
        string target = into ?? Path.Combine(folder, FolderName);
        var output = new FeedbackFolder(target);
        if (output.WhyNot() is { } why)
            throw new UsageException(ReportText.Line($"--into: {target} {why}; nothing is overwritten but what `grader feedback` wrote"));
        if (CourseFile.Read(courseFile, [folder]) is not { } course)
            return ExitCode.Usage;
        bool all = true;
        var read = ReportFolders.Read(folder, sentence =>
        {
            all = false;
            Console.Error.WriteLine(ReportText.Line($"grader: left out: {sentence}"));
        });
        if (read.IsEmpty)
            throw new UsageException(ReportText.Line($"{folder} has no reports: `grader grade PATH --out {folder}` writes them"));
        if (RemarkFiles.Read(submissions, challenges, [.. read.Select(one => one.Report.Learner)]) is not { } remarks)
            return ExitCode.Usage;
        // The gradebook is the whole class's: what a pack is worth to somebody without a hand-in is seen from the others.
        var rows = Gradebook.Of(course, [.. read.Select(one => one.Graded.With(remarks[one.Report.Learner]))]).Rows.ToDictionary(row => row.Learner, StringComparer.Ordinal);
        ImmutableArray<ReportFolder> wanted = [.. read.Where(one => only is null || one.Report.Learner == only)];
        if (wanted.IsEmpty)
            throw new UsageException(ReportText.Line($"--learner: there is no learner {CommandLine.Suggested(only!, read.Select(one => one.Report.Learner))}"));
        Write(output, [.. wanted.Select(one => LearnerFeedback.Of(course, rows[one.Report.Learner], one.Name, one.Report, remarks[one.Report.Learner]))]);
        Console.Out.WriteLine(ReportText.Line($"feedback for {TextPage.Count(wanted.Length, "learner")} in {target}; {FeedbackFolder.Manifest} lists it"));
        return all ? ExitCode.Accepted : ExitCode.NotAccepted;
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
