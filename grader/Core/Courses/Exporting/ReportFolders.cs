using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Grader.Courses.Gradebooks;
using Grader.Reporting;

namespace Grader.Courses.Exporting;

/// <summary>What was written of one learner.</summary>
/// <param name="Name">Of the folder, under --out.</param>
/// <param name="Report">Of the hand-in itself, not of earlier attempts.</param>
public sealed record ReportFolder(string Name, LearnerReport Report, GradedPacks Graded);

/// <summary>Reads back what <c>grade --out DIR</c> has written, for the gradebook.</summary>
public static class ReportFolders
{
    /// <summary>The folder of earlier attempts beside a learner's report: <c>attempts/PACK/NAME/report.json</c>.</summary>
    public const string Attempts = "attempts";

    /// <summary>Where run.json has the times of hand-ins.</summary>
    public const string HandedIn = "handedIn";

    /// <param name="problem">Takes a sentence for each report that cannot be read; it is left out.</param>
    public static ImmutableArray<ReportFolder> Read(string folder, Action<string> problem)
    {
        var read = ImmutableArray.CreateBuilder<ReportFolder>();
        foreach (string learner in Directory.GetDirectories(folder).Order(StringComparer.Ordinal))
            if (Report(learner, problem) is { } report)
                read.Add(new ReportFolder(Path.GetFileName(learner), report, new GradedPacks(report.Learner, Packs(learner, report, problem))));
        return read.ToImmutable();
    }

    private static ImmutableDictionary<string, ImmutableArray<GradedAttempt>> Packs(string folder, LearnerReport report, Action<string> problem)
    {
        var attempts = new List<(string Pack, GradedAttempt Attempt)>(Graded("", folder, report));
        string earlier = Path.Combine(folder, Attempts);
        string[] packs = Directory.Exists(earlier) ? Directory.GetDirectories(earlier) : [];
        foreach (string attempt in packs.SelectMany(Directory.GetDirectories).Order(StringComparer.Ordinal))
            if (Report(attempt, problem) is { } older)
                attempts.AddRange(Graded(Path.GetFileName(attempt), attempt, older));
        return attempts.GroupBy(one => one.Pack, StringComparer.Ordinal).ToImmutableDictionary(
            same => same.Key, same => same.Select(one => one.Attempt).ToImmutableArray(), StringComparer.Ordinal);
    }

    private static IEnumerable<(string Pack, GradedAttempt Attempt)> Graded(string name, string folder, LearnerReport report)
    {
        var times = Times(Path.Combine(folder, "run.json"));
        return report.Results.GroupBy(result => result.Challenge.Split('/')[0], StringComparer.Ordinal)
            .Select(pack => (pack.Key, GradedPacks.Attempt(name, [.. pack], times.GetValueOrDefault(pack.Key))));
    }

    private static LearnerReport? Report(string folder, Action<string> problem)
    {
        string path = Path.Combine(folder, "report.json");
        if (!File.Exists(path))
            return null;
        var report = JsonReportReader.Read(File.ReadAllText(path), out string? wrong);
        if (report is null)
            problem($"{path}: {wrong}");
        return report;
    }

    private static Dictionary<string, HandInTime> Times(string path)
    {
        var times = new Dictionary<string, HandInTime>(StringComparer.Ordinal);
        if (!File.Exists(path))
            return times;
        using var run = JsonDocument.Parse(File.ReadAllBytes(path));
        if (run.RootElement.TryGetProperty(HandedIn, out var all))
            foreach (var one in all.EnumerateArray())
                if (TimeSources.Find(one.GetProperty("from").GetString() ?? "") is { } source
                    && DateTimeOffset.TryParse(one.GetProperty("at").GetString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at))
                    times[one.GetProperty("pack").GetString()!] = new HandInTime(at, source);
        return times;
    }
}
