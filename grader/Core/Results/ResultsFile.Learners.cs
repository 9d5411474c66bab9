using System.Collections.Immutable;
using Grader.Courses;
using Grader.Grading;
using Grader.Reporting;

namespace Grader.Results;

/// <summary>Runs, and the class as they left it.</summary>
public sealed partial class ResultsFile
{
    /// <summary>What was asked for last; null before the first <c>grade</c>.</summary>
    public GradedPaths? Asked => Locked(() =>
        Read("SELECT asked FROM run ORDER BY id DESC LIMIT 1", row => GradedText.Read<GradedPaths>(row.GetString(0))).FirstOrDefault());

    /// <summary>A run begins.</summary>
    /// <returns>Its number.</returns>
    public long Begin(GradedPaths asked, DateTimeOffset at) => Locked(() => Read(
        "INSERT INTO run (asked, started) VALUES ($asked, $at) RETURNING id", row => row.GetInt64(0), ("$asked", GradedText.Write(asked)), ("$at", Text(at))).Single());

    /// <summary>A run has come to its end: whoever it did not see is no longer of the class.</summary>
    /// <param name="seen">All learners; null: it was asked for a part only, and takes nobody out.</param>
    public void End(long run, DateTimeOffset at, IReadOnlySet<string>? seen) => Whole(() =>
    {
        Do("UPDATE run SET ended = $at WHERE id = $run", ("$at", Text(at)), ("$run", run));
        foreach (string name in Members().Where(name => seen?.Contains(name) == false))
            Do("DELETE FROM learner WHERE name = $name", ("$name", name));
        return run;
    });

    /// <summary>What a learner's report shows; the gradings themselves were added before.</summary>
    /// <param name="isPart">Only some challenges were asked for: what was shown of others stays.</param>
    public void See(GradedLearner learner, bool isPart) => Locked(() =>
    {
        var report = learner.Report;
        var now = new SeenLearner([.. report.Results.Select(result => result.Challenge)], report.Notes, report.IsPartial, learner.Times);
        string? before = Read("SELECT content FROM learner WHERE name = $name", row => row.GetString(0), ("$name", report.Learner)).FirstOrDefault();
        if (isPart && before is not null && GradedText.Read<SeenLearner>(before) is var all)
            now = all with { Challenges = [.. all.Challenges.Union(now.Challenges, StringComparer.Ordinal)], Times = all.Times.SetItems(now.Times) };
        string content = GradedText.Write(now);
        // A class that has not changed costs no write.
        if (content != before)
            Do("INSERT OR REPLACE INTO learner VALUES ($name, $content)", ("$name", report.Learner), ("$content", content));
        return content;
    });

    /// <summary>The names of who is in the class.</summary>
    public IReadOnlySet<string> Members() => Locked(() => Read("SELECT name FROM learner", row => row.GetString(0)).ToHashSet(StringComparer.Ordinal));

    /// <summary>The class as it is shown, ordinal by name.</summary>
    public IEnumerable<KeptLearner> Learners()
    {
        // Sorted here: the order of UTF-8 is not the one of the reports.
        var seen = Locked(() => Read("SELECT name, content FROM learner", row => (Name: row.GetString(0), Seen: GradedText.Read<SeenLearner>(row.GetString(1)))));
        foreach (var (name, learner) in seen.OrderBy(one => one.Name, StringComparer.Ordinal))
        {
            var counting = Locked(() => Read(
                $"{Select} JOIN counting c ON c.grading = g.id WHERE c.learner = $learner AND c.attempt = ''", Row, ("$learner", name)))
                .ToDictionary(grading => grading.Key.Challenge, StringComparer.Ordinal);
            yield return new KeptLearner(name, learner.Notes, learner.IsPartial, learner.Times, [.. learner.Challenges.Where(counting.ContainsKey).Select(challenge => counting[challenge])]);
        }
    }

    private sealed record SeenLearner(ImmutableArray<string> Challenges, ImmutableArray<ReportNote> Notes, bool IsPartial, ImmutableSortedDictionary<string, HandInTime> Times);
}
