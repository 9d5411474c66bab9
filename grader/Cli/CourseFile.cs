using System.Collections.Immutable;
using Grader.Challenges;
using Grader.Courses;
using Grader.Submissions;

namespace Grader.Cli;

/// <summary>Finds and reads course.yaml, with the roster beside it.</summary>
internal static class CourseFile
{
    /// <param name="file"><c>--course</c>; null: the nearest course.yaml upwards from what is graded.</param>
    /// <returns>Null: something is wrong with it, and was told on stderr. No file at all is a course, too.</returns>
    /// <exception cref="UsageException">There is no such file.</exception>
    public static Course? Read(string? file, IEnumerable<string> paths)
    {
        if (file is not null && !File.Exists(file))
            throw new UsageException(Reporting.ReportText.Line($"--course: there is no file `{file}`"));
        string? path = file ?? paths.Select(start => Directory.Exists(start) ? start : Path.GetDirectoryName(Path.GetFullPath(start)) ?? start)
            .Select(CourseReader.Nearest).FirstOrDefault(found => found is not null);
        if (path is null)
            return Course.Unwritten;
        var reading = CourseReader.Read(path);
        foreach (var problem in reading.Problems)
            Console.Error.WriteLine(ProblemText.Render(problem));
        if (reading.Course is null)
            Console.Error.WriteLine(Reporting.ReportText.Line($"grader: the course is not read: {path}"));
        return reading.Course;
    }

    /// <summary>What is read of the hand-ins of a course.</summary>
    public static SubmissionRequest Request(Course course, ImmutableArray<string> paths, string? learner, bool timesFromGit) => new(paths, learner)
    {
        Listed = [.. course.Packs.Select(pack => pack.Id)],
        Clock = new HandInClock(course.Zone, timesFromGit ? Revisions.CommitTimes(paths) : null),
    };
}
