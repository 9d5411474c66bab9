using System.Runtime.CompilerServices;
using System.Text.Json;
using CsCheck;
using Grader.Reporting.Models;
using NJsonSchema;

namespace Grader.Reporting;

/// <summary>docs/schemas/report.schema.json promises what the renderer does.</summary>
public sealed class ReportSchemaTests
{
    private static readonly JsonSchema Schema = JsonSchema.FromJsonAsync(File.ReadAllText(SchemaPath())).GetAwaiter().GetResult();

    private static readonly Gen<string> Text = Gen.OneOf(Gen.String, Gen.Int[0, HostileText.Pieces.Length - 1].Select(index => HostileText.Pieces[index]));
    private static readonly Gen<string?> MaybeText = Gen.Bool.SelectMany(some => some ? Text.Select(text => (string?)text) : Gen.Const((string?)null));
    private static readonly Gen<decimal> Points = Gen.Int[0, 4000].Select(number => number / 40m);
    private static readonly Gen<Verdict> Verdicts = Gen.Int[0, (int)Verdict.JudgeError].Select(number => (Verdict)number);

    private static readonly Gen<ModelResult?> Models = Gen.Select(Text, Gen.Int[0, 4]).Select((text, form) => form switch
    {
        0 => null,
        1 => new ModelResult([]),
        2 => new ModelResult([new(text, text, null), new(text, text, -0.25m, 0.5m, Demand.GapAtMost, 1e-9m, null, true)], new ShapeResult(text, null, true)),
        _ => SomeModels.Hostile(text),
    });

    private static readonly Gen<CheckResult> Checks =
        Gen.Select(Text, Verdicts, Points, Gen.Bool, Gen.Select(MaybeText, MaybeText, MaybeText, MaybeText), Gen.Int[0, 9], Models).Select((name, verdict, points, hidden, texts, line, model) =>
            new CheckResult(name, verdict, points, points, hidden, texts.Item1, texts.Item2, texts.Item3, texts.Item4, texts.Item1, texts.Item2, texts.Item3, texts.Item4, line == 0 ? null : line) { Model = model });

    private static readonly Gen<ChallengeResult> Results =
        Gen.Select(Text, Verdicts, Points, Checks.Array[0, 3], Text.Array[0, 2], Gen.Int[0, 2]).Select((name, verdict, points, checks, notes, left) =>
            new ChallengeResult(name, verdict, verdict == Verdict.JudgeError ? null : points, points, left == 0 ? null : new TriesResult([.. notes], left),
                [.. notes.Select(note => new ReportDiagnostic(note, "error", note, 1, 1, note))], [.. checks], [.. notes]));

    internal static readonly Gen<LearnerReport> Reports = Gen.Select(Text, Results.Array[0, 3], Text.Array[0, 2], Gen.Bool).Select((learner, results, notes, partial) =>
        SomeReport.Of(learner, results, [.. notes.Select(note => new ReportNote(note, note))]) with { IsPartial = partial });

    [Fact]
    public void HoldsForEveryReportThatIsWritten() =>
        Reports.Sample(report => Assert.Empty(Schema.Validate(JsonReport.Render(report))), iter: 200);

    [Fact]
    public void HoldsForAClass()
    {
        using var output = new StringWriter();
        var writer = new JsonBatchWriter(output);
        foreach (var report in SomeReport.Class())
            writer.Add(report);
        writer.Finish([new("classlist.txt", "a file, not a learner's folder")]);

        Assert.Empty(Schema.Validate(output.ToString()));
    }

    [Theory]
    [InlineData("\"demand\": \"at-least\"", "\"demand\": \"exactly\"")]
    [InlineData("\"counts\": [[601, 112]", "\"counts\": [[0.5, 112]")]
    [InlineData("\"best\": 4", "\"best\": null")]
    [InlineData("\"parametersAtMost\": 1500, ", "")]
    public void RefusesWhatNoModelSays(string written, string instead)
    {
        var json = JsonReport.Render(SomeModels.All());
        Assert.Contains(written, json, StringComparison.Ordinal);
        Assert.Empty(Schema.Validate(json));

        Assert.NotEmpty(Schema.Validate(json.Replace(written, instead, StringComparison.Ordinal)));
    }

    [Fact]
    public void AHiddenCheckHasNoModel()
    {
        var json = JsonReport.Render(SomeModels.All());

        Assert.DoesNotContain("seen", json.Replace("it has not seen", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.NotEmpty(Schema.Validate(json.Replace("\"hidden\": false", "\"hidden\": true", StringComparison.Ordinal)));
    }

    [Fact]
    public void EveryReportReadsBackAsItWasWritten() => Reports.Sample(report =>
    {
        var json = JsonReport.Render(report);
        var read = JsonReportReader.Read(json, out var problem);
        Assert.Null(problem);
        Assert.Equal(json, JsonReport.Render(read!));
    }, iter: 200);

    [Theory]
    [InlineData("\"schema\": \"grader-report/1\"", "\"schema\": \"grader-report/2\"")]
    [InlineData("\"verdict\": \"wrong-answer\"", "\"verdict\": \"wrong\"")]
    [InlineData("\"notes\": []", "\"notes\": [], \"time\": 1")]
    [InlineData("\"maxScore\": 42", "\"maxScore\": \"42\"")]
    [InlineData("\"hidden\": true,\n          \"message\": null", "\"hidden\": true,\n          \"message\": \"index 1\"")]
    [InlineData("\"file\": \"relu.csx\", ", "")]
    public void RefusesWhatNoReportSays(string written, string instead)
    {
        var json = JsonReport.Render(SomeReport.Wrong());
        Assert.Contains(written, json, StringComparison.Ordinal);

        Assert.NotEmpty(Schema.Validate(json.Replace(written, instead, StringComparison.Ordinal)));
    }

    [Fact]
    public void NamesEveryVerdictAndNoOther()
    {
        using var document = JsonDocument.Parse(File.ReadAllText(SchemaPath()));
        var names = document.RootElement.GetProperty("definitions").GetProperty("verdict").GetProperty("enum").EnumerateArray().Select(name => name.GetString());

        Assert.Equal(Enum.GetValues<Verdict>().Select(VerdictText.Name), names);
    }

    private static string SchemaPath([CallerFilePath] string source = "") =>
        Path.Combine(Path.GetDirectoryName(source)!, "../../../docs/schemas/report.schema.json");
}
