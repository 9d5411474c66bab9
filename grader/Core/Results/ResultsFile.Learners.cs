using System.Collections.Immutable;
using Grader.Courses;
using Grader.Reporting;

namespace Grader.Results;

/// <summary>Runs, and the class as they left it.</summary>
public sealed partial class ResultsFile
{
    /// <summary>What was asked for last; null before the first <c>grade</c>.</summary>
    public GradedPaths? Asked => Locked(() =>
        Read("SELECT asked FROM run ORDER BY id DESC LIMIT 1", row => GradedText.Read<GradedPaths>(row.GetString(0))).FirstOrDefault());

    /// <summary>When hand-ins were read last; null before the first <c>grade</c>.</summary>
    public DateTimeOffset? AskedAt => Locked(() => Read("SELECT started FROM run ORDER BY id DESC LIMIT 1", row => (DateTimeOffset?)Time(row.GetString(0))).FirstOrDefault());

    /// <summary>A run begins.</summary>
    /// <returns>Its number.</returns>
    public long Begin(GradedPaths asked, DateTimeOffset at) => Locked(() => Read(
        "INSERT INTO run (asked, started) VALUES ($asked, $at) RETURNING id", row => row.GetInt64(0), ("$asked", GradedText.Write(asked)), ("$at", Text(at))).Single());

    /// <summary>A run has come to its end: whatever it did not see is no longer of the class.</summary>
    /// <param name="seen">All learners and attempts; null: it was asked for a part only, and takes nobody out.</param>
    public void End(long run, DateTimeOffset at, IReadOnlySet<LearnerKey>? seen) => Whole(() =>
    {
        Do("UPDATE run SET ended = $at WHERE id = $run", ("$at", Text(at)), ("$run", run));
        if (seen is not null)
            foreach (var key in Read("SELECT name, pack, attempt FROM learner", LearnerKeyOf).Where(key => !seen.Contains(key)))
                Do($"DELETE FROM learner {OfLearner}", Keys(key));
        return run;
    });

    /// <summary>What a learner's report shows; the gradings themselves were added before.</summary>
    /// <param name="isPart">Only some challenges were asked for: what was shown of others stays.</param>
    public void See(KeptLearner learner, bool isPart) => Locked(() =>
    {
        var now = new SeenLearner([.. learner.Gradings.Select(grading => grading.Key.Challenge)], learner.Notes, learner.IsPartial, learner.Times);
        string? before = Read($"SELECT content FROM learner {OfLearner}", row => row.GetString(0), Keys(learner.Key)).FirstOrDefault();
        if (isPart && before is not null && GradedText.Read<SeenLearner>(before) is var all)
            now = all with { Challenges = [.. all.Challenges.Union(now.Challenges, StringComparer.Ordinal)], Times = all.Times.SetItems(now.Times) };
        string content = GradedText.Write(now);
        // A class that has not changed costs no write.
        if (content != before)
            Do("INSERT OR REPLACE INTO learner VALUES ($learner, $pack, $attempt, $content)", [.. Keys(learner.Key), ("$content", content)]);
        return content;
    });

    /// <summary>The class as it is shown, ordinal by name, each with its earlier attempts: read one learner at a time.</summary>
    public IEnumerable<KeptLearner> Learners()
    {
        // Sorted here: the order of UTF-8 is not the one of the reports.
        var seen = Locked(() => Read("SELECT name, pack, attempt, content FROM learner ORDER BY pack, attempt", row => (Key: LearnerKeyOf(row), Content: row.GetString(3))))
            .ToLookup(row => row.Key.Learner, StringComparer.Ordinal);
        foreach (var rows in seen.OrderBy(rows => rows.Key, StringComparer.Ordinal))
        {
            var counting = Gradings("JOIN counting c ON c.grading = g.id WHERE c.learner = $learner", ("$learner", rows.Key)).ToDictionary(grading => grading.Key);
            ImmutableArray<KeptLearner> works = [.. rows.Select(row => Kept(row.Key, GradedText.Read<SeenLearner>(row.Content), counting))];
            if (works[0].Key.IsNewest)
                yield return works[0] with { Attempts = works[1..] };
        }
    }

    private static KeptLearner Kept(LearnerKey key, SeenLearner seen, Dictionary<HandInKey, KeptGrading> counting) => new(
        key, seen.Notes, seen.IsPartial, seen.Times,
        [.. seen.Challenges.Select(challenge => counting.GetValueOrDefault(new HandInKey(key.Learner, challenge, key.Attempt))).OfType<KeptGrading>()]);

    private const string OfLearner = "WHERE name = $learner AND pack = $pack AND attempt = $attempt";

    private static (string, object?)[] Keys(LearnerKey key) => [("$learner", key.Learner), ("$pack", key.Pack), ("$attempt", key.Attempt)];

    private static LearnerKey LearnerKeyOf(Microsoft.Data.Sqlite.SqliteDataReader row) => new(row.GetString(0), row.GetString(1), row.GetString(2));

    private sealed record SeenLearner(ImmutableArray<string> Challenges, ImmutableArray<ReportNote> Notes, bool IsPartial, ImmutableSortedDictionary<string, HandInTime> Times);
}
