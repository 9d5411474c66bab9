using System.Collections.Immutable;

namespace Grader.Reporting;

/// <summary>Several learners as one JSON document; each element of <c>reports</c> is a whole <c>grader-report/1</c>.</summary>
public sealed class JsonBatchWriter(TextWriter output) : IBatchWriter
{
    public const string Schema = "grader-batch/1";

    private bool _begun;

    public void Add(LearnerReport report, ReportPlaces? places = null)
    {
        output.Write(_begun ? ",\n    " : Head + "[\n    ");
        output.Write(JsonReport.RenderObject(report, indent: "    "));
        _begun = true;
    }

    public void Finish(ImmutableArray<ReportNote> notes)
    {
        output.Write(_begun ? "\n  ],\n" : Head + "[],\n");
        output.Write($"  \"notes\": {JsonReport.Notes(notes, "  ")}\n}}\n");
        output.Flush();
    }

    private static string Head => $"{{\n  \"schema\": {JsonText.Of(Schema)},\n  \"reports\": ";
}
