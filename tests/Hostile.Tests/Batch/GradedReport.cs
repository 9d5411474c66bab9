using System.Text.Json;

namespace Hostile.Tests;

/// <summary>A learner's report.json, read as a program would.</summary>
internal sealed class GradedReport(string folder, string challenge)
{
    /// <summary>What there is instead of a verdict where there is no report.</summary>
    public const string None = "no report";

    private readonly JsonElement? _report = Read(Path.Combine(folder, "report.json"));

    /// <summary>Of the challenge.</summary>
    public string Verdict => Result?.GetProperty("verdict").GetString() ?? None;

    public string? VerdictOf(string check) => Result?.GetProperty("checks").EnumerateArray()
        .Where(each => each.GetProperty("name").GetString() == check).Select(each => each.GetProperty("verdict").GetString()).SingleOrDefault();

    /// <summary>All notes, the learner's and the challenge's.</summary>
    public string Notes => string.Join('\n', _report?.GetProperty("notes").ToString(), Result?.GetProperty("notes").ToString());

    public override string ToString() => _report?.ToString() ?? None;

    private JsonElement? Result => _report?.GetProperty("results").EnumerateArray()
        .Cast<JsonElement?>().SingleOrDefault(result => result!.Value.GetProperty("challenge").GetString() == challenge);

    private static JsonElement? Read(string file)
    {
        if (!File.Exists(file))
            return null;
        using var document = JsonDocument.Parse(File.ReadAllBytes(file));
        return document.RootElement.Clone();
    }
}
