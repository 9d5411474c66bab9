using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Grader.Challenges;
using Grader.Grading.Models;
using Grader.Reporting;

namespace Grader.Grading.Proofs;

/// <summary>Proofs for programs: <c>docs/schemas/proof.schema.json</c>. Nothing in it depends on the machine, but what is our fault.</summary>
public static class ProofJson
{
    public const string Schema = "grader-proof/1";

    /// <summary>Readable: it goes to a terminal or a file, never into a page.</summary>
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Numbers that are the same on every machine (decision 0070).</summary>
    private const int Decimals = 6;

    public static string Render(ImmutableArray<Proof> proofs)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            Write(json, "schema", Schema);
            json.WriteNumber("proved", proofs.Count(proof => proof.Holds));
            Write(json, "challenges", proofs, Write);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.ToArray()) + "\n";
    }

    private static void Write(Utf8JsonWriter json, Proof proof)
    {
        json.WriteStartObject();
        Write(json, "challenge", proof.Challenge.Id);
        json.WriteBoolean("proved", proof.Holds);
        Write(json, "fault", proof.Fault);
        Write(json, "problems", proof.Problems, (to, problem) => WriteText(to, ProblemText.Render(problem)));
        Write(json, "steps", proof.Steps, Write);
        Write(json, "bands", proof.Bands, Write);
        Write(json, "notes", proof.Remarks, WriteText);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ProofStep step)
    {
        json.WriteStartObject();
        Write(json, "what", step.What);
        json.WriteBoolean("holds", step.Holds);
        Write(json, "why", step.Holds ? null : step.Why);
        json.WriteBoolean("ourFault", step.OurFault);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Band band)
    {
        json.WriteStartObject();
        Write(json, "check", band.Check);
        Write(json, "bound", Name(band.Kind));
        Write(json, "metric", band.Metric);
        Write(json, "split", band.Split);
        Write(json, band.IsLeast ? "atLeast" : "atMost", band.Bound);
        json.WriteBoolean("proved", band.IsProved);
        json.WritePropertyName("reference");
        Write(json, band.Reference);
        Write(json, "missedBy", band.MissedBy, Write);
        Write(json, "baselines", band.Baselines, Write);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Standing standing)
    {
        json.WriteStartObject();
        Write(json, "who", standing.Who);
        Write(json, "value", standing.Value);
        if (standing.Error is { } error)
            Write(json, "standardError", error);
        json.WriteBoolean("met", standing.IsMet);
        json.WriteEndObject();
    }

    private static string Name(BoundKind kind) => JsonNamingPolicy.CamelCase.ConvertName(kind.ToString());

    private static void Write<T>(Utf8JsonWriter json, string name, ImmutableArray<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
            write(json, item);
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, string name, double number) => json.WriteNumber(name, Math.Round(number, Decimals));

    private static void Write(Utf8JsonWriter json, string name, string? text)
    {
        json.WritePropertyName(name);
        WriteText(json, text);
    }

    /// <summary>What could act on a terminal is made visible.</summary>
    private static void WriteText(Utf8JsonWriter json, string? text) => json.WriteStringValue(text is null ? null : ReportText.Line(text));
}
