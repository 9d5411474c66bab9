using System.Text.Json;

namespace Process.Tests.EndToEnd;

/// <summary>Reads a batch's report as a program would.</summary>
internal sealed class ClassReport : IDisposable
{
    private readonly JsonDocument _document;

    public ClassReport(string json) => _document = JsonDocument.Parse(json);

    public JsonElement Root => _document.RootElement;

    public JsonElement Learner(string name) =>
        Root.GetProperty("reports").EnumerateArray().Single(report => report.GetProperty("learner").GetString() == name);

    /// <summary>The only result of a learner.</summary>
    public JsonElement Result(string name) => Assert.Single(Learner(name).GetProperty("results").EnumerateArray());

    /// <summary>Verdicts of all checks of a learner's only result, in order.</summary>
    public string[] Verdicts(string name) =>
        [.. Result(name).GetProperty("checks").EnumerateArray().Select(check => check.GetProperty("verdict").GetString()!)];

    /// <summary>All hidden checks of all learners.</summary>
    public IReadOnlyList<JsonElement> HiddenChecks() =>
    [
        .. Root.GetProperty("reports").EnumerateArray()
            .SelectMany(learner => learner.GetProperty("results").EnumerateArray())
            .SelectMany(result => result.GetProperty("checks").EnumerateArray())
            .Where(check => check.GetProperty("hidden").GetBoolean()),
    ];

    /// <summary>That each of them says its name, verdict and points, and nothing else.</summary>
    public void AssertHiddenChecksAreSealed() => Assert.All(HiddenChecks(), check => Assert.All(
        check.EnumerateObject().Where(field => field.Name is not ("name" or "verdict" or "points" or "maxPoints" or "hidden")),
        field => Assert.Equal(JsonValueKind.Null, field.Value.ValueKind)));

    public void Dispose() => _document.Dispose();
}
