using System.Collections.Immutable;
using Grader.Challenges;
using Grader.Courses.Remarks;

namespace Grader.Cli;

/// <summary>Finds and reads the remarks of a class.</summary>
internal static class RemarkFiles
{
    /// <param name="submissions">The folder of learners; null: there are no remarks.</param>
    /// <param name="challenges">Which challenges may be named; read only if there is a remark.</param>
    /// <returns>Of every learner, if only <see cref="LearnerRemarks.None"/>. Null: something is wrong, and was told on stderr.</returns>
    /// <exception cref="UsageException">There is no such folder.</exception>
    public static IReadOnlyDictionary<string, LearnerRemarks>? Read(string? submissions, string? challenges, ImmutableArray<string> learners)
    {
        if (submissions is not null && !Directory.Exists(submissions))
            throw new UsageException(Reporting.ReportText.Line($"--submissions: {Catalog.NoFolder(submissions)}"));
        var remarks = learners.ToDictionary(learner => learner, _ => LearnerRemarks.None, StringComparer.Ordinal);
        ImmutableArray<string> remarked = submissions is null ? [] : [.. learners.Where(learner => RemarksReader.MayHave(Path.Combine(submissions, learner)))];
        if (remarked.IsEmpty)
            return remarks;
        var catalog = Catalog.Read(challenges, [submissions!]);
        if (!catalog.Problems.IsEmpty)
        {
            Catalog.Report(catalog.Problems);
            return null;
        }
        var readings = remarked.Select(learner => (Learner: learner, Reading: RemarksReader.Read(catalog.Packs, learner, Path.Combine(submissions!, learner)))).ToList();
        foreach (var problem in readings.SelectMany(one => one.Reading.Problems))
            Console.Error.WriteLine(ProblemText.Render(problem));
        foreach (var (learner, reading) in readings)
            remarks[learner] = reading.Remarks;
        return readings.TrueForAll(one => one.Reading.Problems.IsEmpty) ? remarks : null;
    }
}
