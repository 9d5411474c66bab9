using System.Collections.Immutable;
using Grader.Challenges;
using Grader.Courses;
using Grader.Grading;
using Grader.Reporting;
using Grader.Submissions;

namespace Grader.Cli;

/// <summary>Who is missing, who is unknown, and what came late: named, and graded like all others.</summary>
internal sealed class CourseNotes(Course course)
{
    /// <summary>More were not mistyped; to look for what each meant takes time with the square of the class.</summary>
    private const int MostMistyped = 50;

    private readonly SortedDictionary<string, string> _times = new(StringComparer.Ordinal);

    /// <summary>They depend on clocks, and so are in no report: stderr has them, run.json and the gradebook.</summary>
    public IEnumerable<string> OfTimes => _times.Values;

    public void Add(GradedLearner learner)
    {
        foreach (var (id, time) in learner.Times)
        {
            if (course.Pack(id) is not { } pack)
                continue;
            var timing = Timing.Of(course, pack, learner.Report.Learner, time);
            string place = learner.Entry.Attempt is { } attempt ? $"{id}, attempt {attempt.Name}" : id;
            if (timing.DaysLate > 0 || timing.IsEarly)
                _times[$"{learner.Report.Learner}/{place}"] = $"{learner.Report.Learner}: {place}: handed in {course.Zone.Show(time.At)}, by {TimeSources.Name(time.Source)}: "
                    + (timing.IsEarly ? $"before it opened ({pack.Opens})" : $"{Timing.Late(timing.DaysLate)} (due {timing.Due})");
        }
    }

    /// <summary>The same whenever the class is graded.</summary>
    public ImmutableArray<ReportNote> OfRoster(ImmutableArray<LearnerEntry> found)
    {
        if (course.Roster.IsEmpty)
            return [];
        var here = found.Select(entry => entry.Name).ToHashSet(StringComparer.Ordinal);
        var strangers = here.Where(name => course.Roster.Find(name) is null).Order(StringComparer.Ordinal).ToList();
        var ids = course.Roster.Entries.Select(entry => entry.Id).ToImmutableArray();
        return
        [
            .. strangers.Select(name => new ReportNote(name, $"not in the roster{(strangers.Count <= MostMistyped && Nearest.Name(name, ids.Where(id => !here.Contains(id))) is { } near ? $"; did you mean {near}?" : "")}")),
            .. ids.Where(id => !here.Contains(id)).Order(StringComparer.Ordinal).Select(id => new ReportNote(id, "in the roster, and has handed in nothing")),
        ];
    }
}
