using System.Collections.Immutable;
using System.Text;

namespace Grader.Reporting.Actions;

/// <summary>
/// The page of a job on GitHub. Over its limit it would be refused whole, so it is made shorter instead: first the details of the last learners
/// go, then the last rows of the table, and it says how many.
/// </summary>
internal sealed class JobSummary(int mostBytes)
{
    /// <summary>For the sentences around the table.</summary>
    private const int Reserve = 2000;

    private readonly StringBuilder _rows = new(), _details = new();
    private readonly BatchTotals _totals = new();
    private int _bytes, _rowsLeftOut, _detailsLeftOut;
    private LearnerReport? _only;

    /// <param name="report">Sealed.</param>
    public void Add(LearnerReport report)
    {
        _totals.Add(report);
        _only = _totals.Learners == 1 ? report : null;
        _rowsLeftOut += Fits(_rows, MarkdownBatchWriter.Row(report), mostBytes / 2) ? 0 : 1;
        if (report.Worst() == Verdict.Accepted)
            return;
        var room = mostBytes - Reserve - _bytes;
        // Not less than a learner can be helped with.
        _detailsLeftOut += room > Reserve && Fits(_details, "\n" + MarkdownReport.Render(report, room / 2), mostBytes) ? 0 : 1;
    }

    public string Render(IReadOnlyCollection<string> remarks, ImmutableArray<ReportNote> notes, bool several)
    {
        var page = new StringBuilder();
        foreach (var remark in remarks)
            page.Append($"> {MarkdownText.Prose(remark)}\n\n");
        if (!several && _only is not null)
            return page.Append(MarkdownReport.Render(_only, mostBytes - Reserve)).ToString();
        page.Append(_totals.Learners > 0 ? MarkdownBatchWriter.TableHead : "").Append(_rows).Append('\n');
        if (_rowsLeftOut > 0)
            page.Append($"… and {TextPage.Count(_rowsLeftOut, "more learner")}; the report has them all.\n\n");
        page.AppendJoin("  \n", _totals.Lines.Select(MarkdownText.Cell)).Append('\n');
        page.Append(_details);
        if (_detailsLeftOut > 0)
            page.Append($"\nThe details of {TextPage.Count(_detailsLeftOut, "more learner")} did not fit here; the report has them all.\n");
        AppendNotes(page, notes);
        return page.ToString();
    }

    private static void AppendNotes(StringBuilder page, ImmutableArray<ReportNote> notes)
    {
        const int Most = 5;
        if (!notes.IsEmpty)
            page.Append("\n**Notes**\n\n");
        foreach (var note in notes.Take(Most))
            page.Append($"- {MarkdownText.Cell(note.Path)}: {MarkdownText.Cell(note.Message)}\n");
        if (notes.Length > Most)
            page.Append($"- … and {TextPage.Count(notes.Length - Most, "more note")}\n");
    }

    private bool Fits(StringBuilder into, string text, int most)
    {
        var bytes = Encoding.UTF8.GetByteCount(text);
        if (_bytes + bytes > most - Reserve)
            return false;
        _bytes += bytes;
        into.Append(text);
        return true;
    }
}
