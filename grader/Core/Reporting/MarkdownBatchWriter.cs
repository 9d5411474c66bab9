using System.Collections.Immutable;

namespace Grader.Reporting;

/// <summary>A class as one table, written while it is graded, then totals and notes.</summary>
public sealed class MarkdownBatchWriter(TextWriter output) : IBatchWriter
{
    private readonly BatchTotals _totals = new();

    public void Add(LearnerReport report)
    {
        if (_totals.Learners == 0)
            output.Write("| | learner | points | verdict | first to fix |\n| --- | --- | ---: | --- | --- |\n");
        _totals.Add(report);
        var verdict = report.Worst();
        output.Write($"| {MarkdownReport.Sign(verdict)} | {MarkdownText.Cell(report.Learner)} | {ReportScores.Text(report.Score, report.MaxScore)} "
            + $"| {VerdictText.Words(verdict)} | {MarkdownText.Cell(NextStep.InShort(HiddenChecks.Seal(report)))} |\n");
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
}
