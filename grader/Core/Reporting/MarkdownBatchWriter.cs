using System.Collections.Immutable;

namespace Grader.Reporting;

/// <summary>A class as one table, written while it is graded, then totals and notes.</summary>
public sealed class MarkdownBatchWriter(TextWriter output) : IBatchWriter
{
    internal const string TableHead = "| | learner | points | verdict | first to fix |\n| --- | --- | ---: | --- | --- |\n";

    private readonly BatchTotals _totals = new();

    public void Add(LearnerReport report, ReportPlaces? places = null)
    {
        if (_totals.Learners == 0)
            output.Write(TableHead);
        _totals.Add(report);
        output.Write(Row(HiddenChecks.Seal(report)));
    }

    public void Finish(ImmutableArray<ReportNote> notes)
    {
        output.Write((_totals.Learners > 0 ? "\n" : "") + string.Join("  \n", _totals.Lines.Select(MarkdownText.Cell)) + "\n");
        if (!notes.IsEmpty)
            output.Write("\n**Notes**\n\n");
        foreach (var note in notes)
            output.Write($"- {MarkdownText.Cell(note.Path)}: {MarkdownText.Cell(note.Message)}\n");
        output.Flush();
    }

    /// <param name="report">Sealed.</param>
    internal static string Row(LearnerReport report)
    {
        var verdict = report.Worst();
        return $"| {MarkdownReport.Sign(verdict)} | {MarkdownText.Cell(report.Learner)} | {ReportScores.Text(report.Score, report.MaxScore)} "
            + $"| {VerdictText.Words(verdict)} | {MarkdownText.Cell(NextStep.InShort(report))} |\n";
    }
}
