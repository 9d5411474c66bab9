using System.Text.Json;

namespace Process.Tests.EndToEnd;

/// <summary>Reports, reduced to what a learner edition can say: each visible check that was graded, as its JSON stands.</summary>
internal static class VisibleResults
{
    /// <param name="json">One report, or a class's.</param>
    public static List<string> Of(string json)
    {
        using var document = JsonDocument.Parse(json);
        var reports = document.RootElement.TryGetProperty("reports", out var several) ? [.. several.EnumerateArray()] : new List<JsonElement> { document.RootElement };
        return [.. reports.SelectMany(OfOne)];
    }

    /// <summary>The course's say on what an edition graded: the others, which are left to the course, are taken out.</summary>
    public static List<string> Matching(string course, List<string> edition)
    {
        var graded = edition.Select(Key).ToHashSet(StringComparer.Ordinal);
        return [.. Of(course).Where(line => graded.Contains(Key(line)))];
    }

    private static IEnumerable<string> OfOne(JsonElement report)
    {
        string learner = report.GetProperty("learner").GetString()!;
        foreach (var result in report.GetProperty("results").EnumerateArray())
        {
            string place = $"{learner} {result.GetProperty("challenge").GetString()}";
            foreach (var error in result.GetProperty("diagnostics").EnumerateArray())
                yield return $"{place}\t{error.GetRawText()}";
            foreach (var check in result.GetProperty("checks").EnumerateArray())
                if (!check.GetProperty("hidden").GetBoolean() && check.GetProperty("verdict").GetString() != "skipped")
                    yield return $"{place} {check.GetProperty("name").GetString()}\t{check.GetRawText()}";
        }
    }

    private static string Key(string line) => line[..line.IndexOf('\t', StringComparison.Ordinal)];
}
