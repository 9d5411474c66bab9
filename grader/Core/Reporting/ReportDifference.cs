using System.Collections.Immutable;
using Grader.Reporting.Models;

namespace Grader.Reporting;

/// <summary>What has changed between a verified report and the one received now, check by check, in words.</summary>
public sealed class ReportDifference
{
    private readonly ImmutableArray<string>.Builder _lines = ImmutableArray.CreateBuilder<string>();

    private ReportDifference() { }

    /// <summary>
    /// Whether a verified report says byte for byte what was received. A byte order mark and CR LF are not held against it: that is
    /// how some editors and checkouts leave a file.
    /// </summary>
    public static bool AreEqual(string verified, string received) =>
        string.Equals(verified.TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal), received, StringComparison.Ordinal);

    /// <summary>A line for each difference, safe to print; empty if there is none.</summary>
    public static ImmutableArray<string> Describe(string verified, LearnerReport received)
    {
        received = HiddenChecks.Seal(received);
        var canonical = JsonReport.Render(received);
        if (AreEqual(verified, canonical))
            return [];
        if (JsonReportReader.Read(verified.TrimStart('\uFEFF'), out var problem) is not { } before)
            return [$"the verified report cannot be read: {ReportText.Line(problem!)}", "grade again and accept the received report in its place"];
        // Through the same reader: text that JSON cannot carry as it is would else differ from itself.
        var now = JsonReportReader.Read(canonical, out _)!;
        var difference = new ReportDifference();
        difference.Compare(before, now);
        return difference._lines.Count > 0
            ? difference._lines.ToImmutable()
            : ["the same results, but not as the grader writes them: white space, the order or number of keys, or how a number is written was edited"];
    }

    private void Compare(LearnerReport before, LearnerReport now)
    {
        Value("", "learner", before.Learner, now.Learner);
        Value("", "points", ReportScores.Text(before.Score, before.MaxScore), ReportScores.Text(now.Score, now.MaxScore));
        Items("", before.Results, now.Results, result => result.Challenge, result => $"{VerdictText.Name(result.Verdict)}, {Points(result)}", Compare);
        Items("", before.Notes, now.Notes, note => $"note on {note.Path}", note => note.Message, (name, old, one) => Value("", name, old.Message, one.Message));
    }

    private void Compare(string name, ChallengeResult before, ChallengeResult now)
    {
        var start = _lines.Count;
        Value("  ", "verdict", VerdictText.Name(before.Verdict), VerdictText.Name(now.Verdict));
        Value("  ", "points", Points(before), Points(now));
        Value("  ", "tries", Tries(before), Tries(now));
        Items("  ", before.Diagnostics, now.Diagnostics, Told, _ => "", (_, _, _) => { });
        Items("  ", before.Checks, now.Checks, check => $"check \"{check.Name}\"", check => VerdictText.Name(check.Verdict), Compare);
        Items("  ", before.Notes, now.Notes, note => $"note \"{note}\"", _ => "", (_, _, _) => { });
        if (_lines.Count > start)
            _lines.Insert(start, ReportText.Line(name));
        else if (JsonText(before) != JsonText(now))
            _lines.Add($"{ReportText.Line(name)}: the order of its checks, errors or notes has changed");
    }

    private void Compare(string name, CheckResult before, CheckResult now)
    {
        if (before.Verdict != now.Verdict)
        {
            // With the verdict all else changes; the new message says why.
            Line("  ", $"{name}: was {VerdictText.Name(before.Verdict)}, is now {VerdictText.Name(now.Verdict)}{After(now.Message ?? "")}");
            return;
        }
        var start = _lines.Count;
        foreach (var (key, old, one) in Fields(before).Zip(Fields(now), (old, one) => (old.Key, old.Value, one.Value)))
            Value("    ", key, old, one);
        if (_lines.Count > start)
            _lines.Insert(start, "  " + ReportText.Line(name));
    }

    private static IEnumerable<(string Key, string? Value)> Fields(CheckResult check) =>
    [
        ("points", ReportScores.Text(check.Points, check.MaxPoints)), ("hidden", check.Hidden ? "yes" : "no"), ("message", check.Message),
        ("input", check.Input), ("expected", check.Expected), ("actual", check.Actual), ("path", check.Path), ("rule", check.Rule),
        ("output", check.Output), ("place", TextCheck.Place(check)), .. Fields(check.Model),
    ];

    private static IEnumerable<(string Key, string? Value)> Fields(ModelResult? model) =>
    [
        ("metrics", Told(model?.Metrics.IsEmpty == false ? ModelTables.Metrics(model) : null)), ("curves", model?.Curves is { } curves ? $"{curves.Reading}; {Told(ModelTables.Curves(curves))}" : null),
        ("confusion", model?.Confusion is { } confusion ? Told(ModelTables.Confusion(confusion)) : null), ("network", model?.Network is { } network ? Told(ModelTables.Network(network)) : null),
    ];

    private static string? Told(ModelTable? table) => table is null ? null : string.Join("; ", table.Rows.Select(row => string.Join(' ', row.Cells).TrimEnd()));

    /// <summary>Matched by name, and those of the same name in their order.</summary>
    private void Items<T>(
        string indent, ImmutableArray<T> before, ImmutableArray<T> now, Func<T, string> name, Func<T, string> summary, Action<string, T, T> compare)
    {
        var old = before.GroupBy(name).ToDictionary(group => group.Key, group => new Queue<T>(group), StringComparer.Ordinal);
        foreach (var item in now)
        {
            if (old.TryGetValue(name(item), out var same) && same.TryDequeue(out var match))
                compare(name(item), match, item);
            else
                Line(indent, $"{name(item)}: new{After(summary(item))}");
        }
        foreach (var item in before)
        {
            if (old[name(item)].TryDequeue(out var left))
                Line(indent, $"{name(left)}: gone{After(summary(left))}");
        }
    }

    private void Value(string indent, string what, string? before, string? now)
    {
        if (string.Equals(before, now, StringComparison.Ordinal))
            return;
        var (old, one) = (before ?? "nothing", now ?? "nothing");
        if (old.Length + one.Length + what.Length <= 60)
        {
            Line(indent, $"{what}: was {Quoted(old)}, is now {Quoted(one)}");
            return;
        }
        var pair = ValuePair.Of(ReportText.Line(old), ReportText.Line(one)).Cut(TextPage.Width - 12);
        Line(indent, $"{what}:");
        Line(indent, $"  was     {pair.Expected}");
        Line(indent, $"  is now  {pair.Actual}");
    }

    private void Line(string indent, string text) => _lines.Add(indent + ReportText.Line(text));

    // A blank or nothing at all would not be seen.
    private static string Quoted(string value) => value.Length == 0 || value != value.Trim() ? $"\"{value}\"" : value;

    private static string After(string summary) => summary.Length == 0 ? "" : $" ({TextColumns.CutEnd(ReportText.Line(summary), 60)})";

    private static string Points(ChallengeResult result) => ReportScores.Text(result.Score, result.MaxScore);

    private static string? Tries(ChallengeResult result) => result.Tries is null ? null : TextReport.TriesText(result.Tries);

    private static string Told(ReportDiagnostic diagnostic) => $"{diagnostic.Severity} at {TextReport.Told(diagnostic)}";

    private static string JsonText(ChallengeResult result) => JsonReport.Render(new LearnerReport("", 0, 0, [result], []));
}
