using System.Collections.Immutable;
using Grader.Courses.Exporting;
using Grader.Reporting;
using Grader.Results;

namespace Grader.Cli;

/// <summary>What <c>grade --out DIR</c> has left in its folder: for verbs that go on from there.</summary>
/// <param name="Reports">Of whoever is in the class still; a folder of somebody who was taken out of it is passed over.</param>
/// <param name="IsWhole">Whether all of them could be read.</param>
/// <param name="Asked">What was graded; null: nothing says it.</param>
internal sealed record GradedClass(ImmutableArray<ReportFolder> Reports, bool IsWhole, GradedPaths? Asked)
{
    /// <exception cref="UsageException">There is no such folder, or nothing in it.</exception>
    /// <exception cref="ResultsFaultException" />
    public static GradedClass Read(string folder)
    {
        if (!Directory.Exists(folder))
            throw new UsageException(ReportText.Line($"--out: {Catalog.NoFolder(folder)}"));
        bool all = true;
        var read = ReportFolders.Read(folder, sentence =>
        {
            all = false;
            Console.Error.WriteLine(ReportText.Line($"grader: left out: {sentence}"));
        });
        using var results = ResultsFile.OpenToRead(folder);
        if (results is not null)
        {
            var members = results.Members();
            read = [.. read.Where(one => members.Contains(one.Report.Learner))];
        }
        if (read.IsEmpty)
            throw new UsageException(ReportText.Line($"{folder} has no reports: `grader grade PATH --out {folder}` writes them"));
        return new GradedClass(read, all, results?.Asked);
    }

    /// <summary>The folder of learners, if it was one and is there still.</summary>
    public string? Submissions => Asked is { Learner: null, Paths: [var one] } && Directory.Exists(one) ? one : null;

    public string? Challenges => Asked is { Challenges: var folder } && Directory.Exists(folder) ? folder : null;

    /// <summary>Where the course is looked for: at what was graded, then at the reports.</summary>
    public ImmutableArray<string> CourseFrom(string folder) => [.. Asked?.Paths.Where(Path.Exists) ?? [], folder];
}
