using System.Collections.Immutable;
using System.Text;
using Grader.Reporting.Models;

namespace Grader.Reporting;

/// <summary>
/// The canonical form: the same report is the same text, byte for byte. Keys in the order of the model; a line each for what a
/// person compares in a diff (message, input, expected, actual), short things together.
/// </summary>
public static class JsonReport
{
    public const string Schema = "grader-report/1";

    /// <summary>UTF-8 without a byte order mark; every report that is written to a file or a stream goes through it.</summary>
    public static readonly Encoding Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The bytes of <c>report.json</c>.</summary>
    public static byte[] RenderBytes(LearnerReport report) => Encoding.GetBytes(Render(report));

    /// <summary>One learner's report, with LF at the end of every line, the last included.</summary>
    public static string Render(LearnerReport report) => RenderObject(report, indent: "") + "\n";

    internal static string RenderObject(LearnerReport report, string indent)
    {
        report = HiddenChecks.Seal(report);
        var inner = indent + "  ";
        return $$"""
            {
            {{inner}}"schema": {{JsonText.Of(Schema)}},
            {{inner}}"learner": {{JsonText.Of(report.Learner)}},
            {{inner}}"score": {{JsonText.Of(report.Score)}}, "maxScore": {{JsonText.Of(report.MaxScore)}},{{(report.IsPartial ? " \"partial\": true," : "")}}
            {{inner}}"results": {{List(report.Results, inner, Result)}},
            {{inner}}"notes": {{Notes(report.Notes, inner)}}
            {{indent}}}
            """;
    }

    internal static string Notes(ImmutableArray<ReportNote> notes, string indent) =>
        List(notes, indent, (note, _) => $$"""{ "path": {{JsonText.Of(note.Path)}}, "message": {{JsonText.Of(note.Message)}} }""");

    private static string Result(ChallengeResult result, string indent) => $$"""
        { "challenge": {{JsonText.Of(result.Challenge)}}, "verdict": {{Name(result.Verdict)}}, "score": {{JsonText.Of(result.Score)}}, "maxScore": {{JsonText.Of(result.MaxScore)}}, "tries": {{Tries(result.Tries)}},
        {{indent}}"diagnostics": {{List(result.Diagnostics, indent, (diagnostic, _) => Diagnostic(diagnostic))}},
        {{indent}}"checks": {{List(result.Checks, indent, Check)}},
        {{indent}}"notes": {{List(result.Notes, indent, (note, _) => JsonText.Of(note))}} }
        """;

    private static string Tries(TriesResult? tries) => tries is null
        ? "null"
        : $$"""{ "given": [{{string.Join(", ", tries.Given.Select(JsonText.Of))}}], "left": {{JsonText.Of(tries.Left)}} }""";

    private static string Diagnostic(ReportDiagnostic diagnostic) =>
        $$"""{ "id": {{JsonText.Of(diagnostic.Id)}}, "severity": {{JsonText.Of(diagnostic.Severity)}}, "file": {{JsonText.Of(diagnostic.File)}}, "line": {{JsonText.Of(diagnostic.Line)}}, "column": {{JsonText.Of(diagnostic.Column)}}, "message": {{JsonText.Of(diagnostic.Message)}} }""";

    private static string Check(CheckResult check, string indent)
    {
        var head = $$"""{ "name": {{JsonText.Of(check.Name)}}, "verdict": {{Name(check.Verdict)}}, "points": {{JsonText.Of(check.Points)}}, "maxPoints": {{JsonText.Of(check.MaxPoints)}}, "hidden": {{JsonText.Of(check.Hidden)}}""";
        var fields = new (string Text, bool Quiet)[]
        {
            ($"\"message\": {JsonText.Of(check.Message)}", check.Message is null),
            ($"\"input\": {JsonText.Of(check.Input)}", check.Input is null),
            ($"\"expected\": {JsonText.Of(check.Expected)}", check.Expected is null),
            ($"\"actual\": {JsonText.Of(check.Actual)}", check.Actual is null),
            ($"\"path\": {JsonText.Of(check.Path)}, \"rule\": {JsonText.Of(check.Rule)}", check.Path is null && check.Rule is null),
            ($"\"output\": {JsonText.Of(check.Output)}", string.IsNullOrEmpty(check.Output)),
            ($"\"file\": {JsonText.Of(check.File)}, \"line\": {JsonText.Of(check.Line)}", check.File is null && check.Line is null),
        };
        var model = check.Model is null ? "" : $",\n{indent}\"model\": {JsonModel.Of(check.Model, indent)}";
        return head + Lines(fields, indent) + model + " }";
    }

    // Neighbours that say nothing share a line: they would only hide what has something to say.
    private static string Lines((string Text, bool Quiet)[] fields, string indent)
    {
        var lines = new StringBuilder();
        var afterQuiet = false;
        foreach (var (text, quiet) in fields)
        {
            lines.Append(quiet && afterQuiet ? ", " : ",\n" + indent).Append(text);
            afterQuiet = quiet;
        }
        return lines.ToString();
    }

    private static string Name(Verdict verdict) => JsonText.Of(VerdictText.Name(verdict));

    /// <summary>An item a line; <paramref name="item"/> is given the indentation of its own further lines.</summary>
    internal static string List<T>(ImmutableArray<T> items, string indent, Func<T, string, string> item) => items.IsEmpty
        ? "[]"
        : $"[\n{string.Join(",\n", items.Select(one => $"{indent}  {item(one, indent + "    ")}"))}\n{indent}]";
}
