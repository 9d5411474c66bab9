using System.Collections.Immutable;
using System.Globalization;
using Grader.Challenges;
using Grader.Challenges.Yaml;
using Grader.Courses;
using Grader.Submissions.Folders;

namespace Grader.Submissions;

/// <summary>Finds out when a pack was handed in. A time enters no report: a late hand-in is graded like any other.</summary>
/// <param name="Zone">Of times that are written without one.</param>
/// <param name="Commit">With --times-from-git: when the folder at a path was last committed; null: nobody knows. Asked first.</param>
public sealed record HandInClock(CourseZone Zone, Func<string, DateTimeOffset?>? Commit = null)
{
    public static readonly HandInClock Plain = new(CourseZone.Utc);

    private const string Key = "submitted";

    private static readonly string[] WithOffset = ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd HH:mm:ssK", "yyyy-MM-dd HH:mm:ss zzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK"];

    /// <param name="path">Of the folder on the disk; null: it is in an archive.</param>
    /// <param name="attempt">The name of its folder; null: it is the pack's own.</param>
    internal HandInTime? Read(IFolder folder, string? path, string? attempt, Action<string, string> note)
    {
        // An attempt was put aside, and committed, long after it was handed in.
        if (attempt is null && path is not null && Commit?.Invoke(path) is { } committed)
            return new HandInTime(committed, TimeSource.Git);
        return Written(folder, "submission.yaml", TimeSource.Submission, note) ?? Written(folder, "answers.yaml", TimeSource.Answers, note)
            ?? (attempt is not null && OfName(attempt) is { } named ? new HandInTime(named, TimeSource.Attempt) : null)
            ?? (Newest(folder, 0) is { } changed ? new HandInTime(changed, TimeSource.File) : null);
    }

    /// <summary><c>2026-10-14T10-00-00Z</c>, where a colon may not stand; with <c>-2</c> behind it if there was one of that second.</summary>
    private static DateTimeOffset? OfName(string attempt) =>
        attempt.Length >= 20 && DateTimeOffset.TryParseExact(attempt[..20], "yyyy-MM-dd'T'HH-mm-ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : null;

    private HandInTime? Written(IFolder folder, string file, TimeSource source, Action<string, string> note)
    {
        if (Line(folder, file) is not { } text)
            return null;
        if (Parse(text, Zone) is { } at)
            return new HandInTime(at, source);
        note(file, $"`{Key}` is '{FileName.Show(text.Length <= 80 ? text : text[..80] + "…")}', which is no time; it is written like 2026-10-15 23:12 or 2026-10-15T21:12:00Z");
        return null;
    }

    /// <summary>What a file that may be wrong in every other way has behind the key; an answers.yaml that can't be read is told elsewhere.</summary>
    private static string? Line(IFolder folder, string file)
    {
        if (folder.Read(file, SubmissionLimits.FileBytes).Value is not { } bytes || TextFile.Decode(bytes) is not TextFile.Text text || !text.Content.Contains(Key, StringComparison.Ordinal))
            return null;
        var mapping = YamlFile.Read(TextFile.WithLineFeeds(text.Content), new Faults(file, []));
        return mapping?.Entries.FirstOrDefault(entry => entry.Key == Key)?.Value is YamlScalar { IsNull: false } scalar ? scalar.Text.Trim() : null;
    }

    /// <returns>Null: no such time.</returns>
    public static DateTimeOffset? Parse(string text, CourseZone zone) =>
        LocalMoment.Parse(text) is { } local ? zone.Instant(local.Start)
        : DateTimeOffset.TryParseExact(text, WithOffset, CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) && HasOffset(text) && at.Year is >= 1900 and < 9998 ? at
        : null;

    private static bool HasOffset(string text) => text.EndsWith('Z') || text.LastIndexOfAny(['+', '-']) > 10;

    /// <summary>Of what is handed in: not of its statements or reports, which the grader writes.</summary>
    private static DateTimeOffset? Newest(IFolder folder, int depth)
    {
        DateTimeOffset? newest = null;
        var listed = folder.ListSubmitted();
        foreach (var entry in listed.IsRefused ? [] : listed.Value)
        {
            var changed = entry.Kind switch
            {
                EntryKind.File when !entry.Name.EndsWith(".md", StringComparison.OrdinalIgnoreCase) => folder.ChangedAt(entry.Name),
                EntryKind.Folder when depth < MostDepth => Inside(folder, entry.Name, depth),
                _ => null,
            };
            if (changed > newest || newest is null)
                newest = changed ?? newest;
        }
        return newest;
    }

    private static DateTimeOffset? Inside(IFolder folder, string name, int depth)
    {
        var opened = folder.Open(name);
        using var inner = opened.Value;
        return inner is null ? null : Newest(inner, depth + 1);
    }

    private const int MostDepth = 8;
}
