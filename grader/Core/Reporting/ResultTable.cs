namespace Grader.Reporting;

/// <summary>A learner's challenges, one a line: mark, name, score, verdict.</summary>
internal static class ResultTable
{
    private const int WidestName = 40;

    public static void Write(TextPage page, Paint paint, LearnerReport report)
    {
        var scores = report.Results.Select(result => ReportScores.Text(result.Score, result.MaxScore)).ToList();
        var names = report.Results.Select(result => TextColumns.CutMiddle(ReportText.Line(result.Challenge), WidestName)).ToList();
        var nameWidth = names.Select(TextColumns.Of).DefaultIfEmpty().Max();
        var scoreWidth = scores.Select(score => score.Length).DefaultIfEmpty().Max();
        foreach (var (index, result) in report.Results.Index())
        {
            var line = $"{TextReport.Mark(result.Verdict)} {TextColumns.Pad(names[index], nameWidth)}   {scores[index].PadLeft(scoreWidth)}";
            page.Line($"  {paint.By(result.Verdict, line)}   {paint.By(result.Verdict, VerdictText.Words(result))}");
        }
    }
}
