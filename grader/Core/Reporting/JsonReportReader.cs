using System.Collections.Immutable;
using System.Text.Json;

namespace Grader.Reporting;

/// <summary>Reads a canonical report back: a verified one, which a person may have edited.</summary>
public sealed partial class JsonReportReader
{
    private string? _problem;

    private JsonReportReader() { }

    /// <summary>The report; or null, and in one sentence what is wrong with the text and where.</summary>
    public static LearnerReport? Read(string json, out string? problem)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var reader = new JsonReportReader();
            var report = reader.Report(new Place(document.RootElement, "$"));
            problem = reader._problem;
            return problem is null ? report : null;
        }
        catch (JsonException exception)
        {
            problem = $"line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}: this is not JSON";
            return null;
        }
    }

    private LearnerReport Report(Place root)
    {
        if (Text(root, "schema") is { } schema && schema != JsonReport.Schema)
            Fail(root, $"the schema is \"{schema}\"; this grader writes \"{JsonReport.Schema}\"");
        return new LearnerReport(Text(root, "learner"), MaybeNumber(root, "score"), Number(root, "maxScore"),
            List(root, "results", Result), List(root, "notes", note => new ReportNote(Text(note, "path"), Text(note, "message"))))
        {
            IsPartial = root.Element is { ValueKind: JsonValueKind.Object } report && report.TryGetProperty("partial", out _) && Flag(root, "partial"),
        };
    }

    private ChallengeResult Result(Place place) => new(Text(place, "challenge"), Verdict(place), MaybeNumber(place, "score"),
        Number(place, "maxScore"), Tries(place), List(place, "diagnostics", Diagnostic), List(place, "checks", Check),
        List(place, "notes", note => MaybeText(note) ?? ""));

    private TriesResult? Tries(Place place)
    {
        var tries = Member(place, "tries");
        return IsNull(tries) ? null : new TriesResult(List(tries, "given", given => MaybeText(given) ?? ""), Integer(tries, "left") ?? 0);
    }

    private ReportDiagnostic Diagnostic(Place place) => new(Text(place, "id"), Text(place, "severity"), Text(place, "file"),
        Integer(place, "line") ?? 0, Integer(place, "column") ?? 0, Text(place, "message"));

    private CheckResult Check(Place place) => new(Text(place, "name"), Verdict(place), Number(place, "points"), Number(place, "maxPoints"),
        Flag(place, "hidden"), MaybeText(place, "message"), MaybeText(place, "input"), MaybeText(place, "expected"), MaybeText(place, "actual"),
        MaybeText(place, "path"), MaybeText(place, "rule"), MaybeText(place, "output"), MaybeText(place, "file"), Integer(place, "line"))
    { Model = Has(place, "model") ? Model(Member(place, "model")) : null };

    private Verdict Verdict(Place place)
    {
        var name = Text(place, "verdict");
        return VerdictText.Parse(name) ?? Fail(place, $"\"{name}\" is no verdict", Reporting.Verdict.JudgeError);
    }

    private string Text(Place place, string key) => MaybeText(place, key) ?? Fail(place, $"\"{key}\" must be a text", "");

    private string? MaybeText(Place place, string key) => MaybeText(Member(place, key));

    private string? MaybeText(Place value) => value.Element.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => null,
        JsonValueKind.String => Decoded(value),
        _ => Fail(value, "must be a text", ""),
    };

    // Half a surrogate pair as an escape is JSON, but no text; the writer never writes it.
    private string Decoded(Place value)
    {
        try
        {
            return value.Element.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return Fail(value, "holds half a surrogate pair", "");
        }
    }

    private decimal Number(Place place, string key) => MaybeNumber(place, key) ?? Fail(place, $"\"{key}\" must be a number", 0m);

    private decimal? MaybeNumber(Place place, string key)
    {
        var value = Member(place, key);
        return IsNull(value) ? null : Number(value);
    }

    private decimal Number(Place value) => value.Element.ValueKind == JsonValueKind.Number && value.Element.TryGetDecimal(out var number)
        ? number
        : Fail(value, "must be a number", 0m);

    private int? Integer(Place place, string key)
    {
        var value = Member(place, key);
        return IsNull(value) ? null : Integer(value);
    }

    private int Integer(Place value) => value.Element.ValueKind == JsonValueKind.Number && value.Element.TryGetInt32(out var number)
        ? number
        : Fail(value, "must be a whole number", 0);

    private bool Flag(Place place, string key)
    {
        var value = Member(place, key);
        return value.Element.ValueKind is JsonValueKind.True or JsonValueKind.False
            ? value.Element.GetBoolean()
            : Fail(value, "must be true or false", false);
    }

    private ImmutableArray<T> List<T>(Place place, string key, Func<Place, T> item) => List(Member(place, key), item);

    private ImmutableArray<T> List<T>(Place value, Func<Place, T> item)
    {
        if (value.Element.ValueKind != JsonValueKind.Array)
            return Fail(value, "must be a list", ImmutableArray<T>.Empty);
        return value.Element.EnumerateArray().Select((element, index) => item(new Place(element, $"{value.Path}[{index}]"))).ToImmutableArray();
    }

    private Place Member(Place place, string key)
    {
        var path = $"{place.Path}.{key}";
        if (place.Element.ValueKind == JsonValueKind.Object && place.Element.TryGetProperty(key, out var value))
            return new Place(value, path);
        return Fail(place, $"\"{key}\" is missing", new Place(default, path));
    }

    private static bool Has(Place place, string key) =>
        place.Element.ValueKind == JsonValueKind.Object && place.Element.TryGetProperty(key, out _);

    private static bool IsNull(Place place) => place.Element.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined;

    private T Fail<T>(Place place, string what, T instead)
    {
        Fail(place, what);
        return instead;
    }

    // The first problem is enough: what follows is often its consequence.
    private void Fail(Place place, string what) => _problem ??= $"{place.Path}: {what}";

    private readonly record struct Place(JsonElement Element, string Path);
}
