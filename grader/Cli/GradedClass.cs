using System.Collections.Immutable;
using Grader.Courses;
using Grader.Courses.Gradebooks;
using Grader.Courses.Remarks;
using Grader.Reporting;
using Grader.Results;
using Grader.Submissions;

namespace Grader.Cli;

/// <summary>The class that <c>grade --out DIR</c> has kept, with its course, its remarks and its gradebook: for verbs that go on from there.</summary>
/// <param name="Results">A learner with all gradings is read when its turn comes, for there may be thousands.</param>
internal sealed record GradedClass(ResultsFile Results, Course Course, IReadOnlyDictionary<string, LearnerRemarks> Remarks, Gradebook Book) : IDisposable
{
    /// <returns>Null: something is wrong with the course or the remarks, and was told on stderr.</returns>
    /// <exception cref="UsageException">Nothing was graded into that folder.</exception>
    /// <exception cref="ResultsFaultException" />
    public static GradedClass? Read(string folder, string? courseFile, string? asOf, string? submissions, string? challenges)
    {
        var results = KeptResults.OpenToRead(folder);
        var asked = results.Asked;
        // Where the course is looked for: at what was graded, then at the reports.
        if (CourseFile.Read(courseFile, [.. asked?.Paths.Where(Path.Exists) ?? [], folder]) is not { } course)
            return Nothing();
        var at = asOf is null ? results.AskedAt
            : HandInClock.Parse(asOf, course.Zone) ?? throw new UsageException(ReportText.Line($"--as-of: `{asOf}` is no time; it is written like 2026-10-15 23:59 or 2026-10-15T21:59:00Z"));
        ImmutableArray<GradedPacks> graded = [.. results.Learners().Select(GradedPacks.Of)];
        if (graded.IsEmpty)
            throw KeptResults.None(folder);
        // Both are the ones that were graded, if they are there still.
        submissions ??= asked is { Learner: null, Paths: [var one] } && Directory.Exists(one) ? one : null;
        challenges ??= asked is not null && Directory.Exists(asked.Challenges) ? asked.Challenges : null;
        if (RemarkFiles.Read(submissions, challenges, [.. graded.Select(one => one.Learner)]) is not { } remarks)
            return Nothing();
        return new GradedClass(results, course, remarks, Gradebook.Of(course, [.. graded.Select(one => one.With(remarks[one.Learner]))], at!.Value));

        GradedClass? Nothing()
        {
            results.Dispose();
            return null;
        }
    }

    public void Dispose() => Results.Dispose();
}
