using System.Collections.Immutable;
using System.Text.Json;
using Grader.Grading.Caching;
using Grader.Judging;
using Grader.Running;

namespace Grader.Challenges.Editions;

/// <summary>expected.json: what a person asks of it as plain keys, what the reference answered as the bytes that a runner sends, in Base64.</summary>
internal static class EditionWriter
{
    public static byte[] Write(PackEdition edition)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteString("schema", EditionReader.Schema);
            json.WriteString("pack", edition.Pack);
            json.WriteStartObject("files");
            foreach (var (path, hash) in edition.Files)
                json.WriteString(path, hash);
            json.WriteEndObject();
            json.WriteStartObject("challenges");
            foreach (var (name, challenge) in edition.Challenges)
                Write(json, name, challenge);
            json.WriteEndObject();
            json.WriteEndObject();
        }
        buffer.WriteByte((byte)'\n');
        return buffer.ToArray();
    }

    private static void Write(Utf8JsonWriter json, string name, Edition challenge)
    {
        json.WriteStartObject(name);
        if (!challenge.Checks.IsEmpty)
        {
            json.WriteStartArray("checks");
            foreach (var check in challenge.Checks)
                Write(json, check);
            json.WriteEndArray();
        }
        if (!challenge.Hidden.IsEmpty)
        {
            json.WriteStartArray("hidden");
            foreach (decimal weight in challenge.Hidden)
                json.WriteNumberValue(weight);
            json.WriteEndArray();
        }
        if (challenge.Output is { } output)
            json.WriteNumber("output", output);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, PublishedCheck check)
    {
        var registration = check.Registration;
        json.WriteStartObject();
        json.WriteString("name", registration.Name);
        json.WriteNumber("line", registration.Line);
        json.WriteNumber("weight", registration.Weight);
        if (!check.IsLeftToCourse)
            WriteAnswer(json, check);
        json.WriteEndObject();
    }

    private static void WriteAnswer(Utf8JsonWriter json, PublishedCheck check)
    {
        var (registration, rule) = (check.Registration, check.Registration.Rule);
        json.WriteString("call", registration.Input);
        if (registration.Generated)
            json.WriteNumber("cases", registration.Cases);
        if (rule.Tolerance is { } tolerance)
            json.WriteNumber("tolerance", tolerance);
        if (rule.Ulps is { } ulps)
            json.WriteNumber("ulps", ulps);
        foreach (var (name, isSo) in new[] { ("unordered", rule.Unordered), ("exact", rule.Exact), ("prints", registration.Prints), ("isolated", registration.Isolated) })
            if (isSo)
                json.WriteBoolean(name, true);
        if (!check.Tables.IsEmpty)
        {
            json.WriteStartArray("tables");
            foreach (string table in check.Tables)
                json.WriteStringValue(table);
            json.WriteEndArray();
        }
        if (registration.Judgement is { } judgement)
            json.WriteBase64String("judgement", Bytes(to => JudgementWire.Write(to, judgement)));
        if (check.Printed.Length > 0)
            json.WriteString("printed", check.Printed);
        json.WriteBase64String("answer", Bytes(to => Write(to, check.Cases)));
    }

    private static void Write(WireWriter to, ImmutableArray<CaseOutcome> cases)
    {
        to.Int32(cases.Length);
        foreach (var @case in cases)
        {
            to.Bool(@case.Input is not null);
            if (@case.Input is { } input)
                ObservationEncoder.Write(to, input);
            ObservationEncoder.Write(to, @case.Outcome);
        }
    }

    private static byte[] Bytes(Action<WireWriter> write)
    {
        var writer = new WireWriter();
        write(writer);
        return writer.Written.ToArray();
    }
}
