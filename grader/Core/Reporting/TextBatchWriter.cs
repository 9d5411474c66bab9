using System.Collections.Immutable;

namespace Grader.Reporting;

/// <summary>
/// A class at a glance: a line for each learner as soon as it is graded, then totals. The columns have fixed widths, so that
/// nothing has to be kept.
/// </summary>
/// <param name="verbose">Each learner's whole report instead of a line.</param>
public sealed class TextBatchWriter(TextWriter output, bool colour = false, bool verbose = false) : IBatchWriter
{
    private const int NameWidth = 20;
    private const int ScoreWidth = 12;
    private const int VerdictWidth = 15;

    private readonly Paint _paint = new(colour);
    private readonly BatchTotals _totals = new();

    public void Add(LearnerReport report, ReportPlaces? places = null)
    {
        report = HiddenChecks.Seal(report);
        _totals.Add(report);
        output.Write(verbose ? TextReport.Render(report, colour, verbose) + "\n" : Row(report));
    }

    public void Finish(ImmutableArray<ReportNote> notes)
    {
        var page = new TextPage();
        if (!verbose && _totals.Learners > 0)
            page.Line("");
        foreach (var line in _totals.Lines)
            page.Prose("", line, paint: _paint.Strong);
        if (!notes.IsEmpty)
        {
            page.Gap();
            page.Line(_paint.Strong("Notes"));
            foreach (var note in notes)
                page.Prose("  ", $"{ReportText.Line(note.Path)}: {note.Message}");
        }
        output.Write(page.ToString());
        output.Flush();
    }

    private string Row(LearnerReport report)
    {
        var verdict = report.Worst();
        var name = TextColumns.Pad(TextColumns.CutMiddle(ReportText.Line(report.Learner), NameWidth), NameWidth);
        var score = TextColumns.CutEnd(ReportScores.Text(report.Score, report.MaxScore), ScoreWidth).PadLeft(ScoreWidth);
        var words = _paint.By(verdict, VerdictText.Words(verdict)) + new string(' ', VerdictWidth - VerdictText.Words(verdict).Length);
        var page = new TextPage();
        page.Line($"{TextReport.Mark(verdict)} {name} {score}  {words}  {TextColumns.CutEnd(ReportText.Line(NextStep.InShort(report)), TextPage.Width - 54)}");
        return page.ToString();
    }
}
