using System.Collections.Immutable;
using System.Text.Json;
using Grader.Judging;
using Grader.Running;

namespace Grader.Challenges.Editions;

/// <summary>Reads expected.json, which whoever has the edition can have changed.</summary>
internal static class EditionReader
{
    public const string Schema = "grader-expected/1";

    /// <summary>Null where it is not what <see cref="EditionWriter"/> writes.</summary>
    public static PackEdition? Read(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var json = JsonDocument.Parse(bytes);
            var root = json.RootElement;
            if (root.GetProperty("schema").GetString() != Schema)
                return null;
            string hash = FileHash.Of(bytes.Span);
            var files = root.GetProperty("files").EnumerateObject().ToImmutableSortedDictionary(file => file.Name, file => Text(file.Value), StringComparer.Ordinal);
            return new PackEdition(Text(root.GetProperty("pack")), files, root.GetProperty("challenges").EnumerateObject().ToImmutableSortedDictionary(
                challenge => challenge.Name,
                challenge => Challenge(challenge.Value) with { Hash = hash, HasKey = files.ContainsKey($"{challenge.Name}/key.yaml") }, StringComparer.Ordinal));
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or WireException or ArgumentException)
        {
            return null;
        }
    }

    private static Edition Challenge(JsonElement challenge) => new(
        [.. Items(challenge, "checks").Select(Check)], [.. Items(challenge, "hidden").Select(weight => weight.GetDecimal())])
    {
        Output = Find(challenge, "output")?.GetInt32(),
    };

    private static PublishedCheck Check(JsonElement check)
    {
        var cases = Find(check, "answer") is { } answer ? Cases(answer.GetBytesFromBase64()) : [];
        var rule = new ComparisonRule(Find(check, "tolerance")?.GetDouble(), Find(check, "ulps")?.GetInt64(), Is(check, "unordered"), Is(check, "exact"));
        var registration = new Registration(
            Text(check.GetProperty("name")), Hidden: false, check.GetProperty("line").GetInt32(), Find(check, "call") is { } call ? Text(call) : "",
            Find(check, "cases")?.GetInt32() ?? 1, Find(check, "cases") is not null, check.GetProperty("weight").GetDecimal(), rule,
            Is(check, "prints"), Is(check, "isolated"))
        {
            Judgement = Find(check, "judgement") is { } judgement ? Judgement(judgement.GetBytesFromBase64()) : null,
        };
        if (!cases.IsEmpty && cases.Length != registration.Cases)
            throw new FormatException("an answer with another number of cases");
        return new PublishedCheck(registration, cases, Find(check, "printed") is { } printed ? Text(printed) : "", [.. Items(check, "tables").Select(Text)]);
    }

    private static ImmutableArray<CaseOutcome> Cases(byte[] bytes)
    {
        var from = new WireReader(bytes);
        var cases = ImmutableArray.CreateBuilder<CaseOutcome>();
        for (int count = from.Count(2); count > 0; count--)
            cases.Add(new CaseOutcome(from.Bool() ? ObservationReader.ReadValue(ref from) : null, ObservationReader.ReadOutcome(ref from)));
        from.End();
        return cases.Count > 0 ? cases.ToImmutable() : throw new FormatException("an answer without a case");
    }

    private static Judgement? Judgement(byte[] bytes)
    {
        var from = new WireReader(bytes);
        var judgement = JudgementWire.Read(ref from);
        from.End();
        return judgement;
    }

    private static IEnumerable<JsonElement> Items(JsonElement of, string name) => Find(of, name)?.EnumerateArray() ?? Enumerable.Empty<JsonElement>();

    private static bool Is(JsonElement of, string name) => Find(of, name)?.GetBoolean() ?? false;

    private static JsonElement? Find(JsonElement of, string name) => of.TryGetProperty(name, out var found) ? found : null;

    private static string Text(JsonElement value) => value.GetString() ?? throw new FormatException("null where a text is expected");
}
