using System.Collections.Immutable;
using Grader.Challenges;
using Grader.Reporting;

namespace Grader.Learners;

/// <summary>What there is to do, and how much of it is done.</summary>
public static class ListPage
{
    /// <param name="report">Of the learner's own work; null: there is none.</param>
    public static string Render(ImmutableArray<Pack> packs, LearnerReport? report, bool colour = false)
    {
        var page = new TextPage();
        var paint = new Paint(colour);
        var results = (report?.Results ?? []).ToDictionary(result => result.Challenge, StringComparer.Ordinal);
        foreach (var pack in packs)
        {
            page.Gap();
            Write(page, paint, pack, results);
        }
        page.Gap();
        if (report is not null)
            page.Line(paint.Strong($"{ReportScores.Text(report.Score, report.MaxScore)} points of what you have begun"));
        page.Line("grader new PACK/CHALLENGE begins one, grader learn PACK asks one by one.");
        return page.ToString();
    }

    private static void Write(TextPage page, Paint paint, Pack pack, Dictionary<string, ChallengeResult> results)
    {
        int done = pack.Challenges.Count(challenge => results.GetValueOrDefault(challenge.Id)?.Verdict == Verdict.Accepted);
        page.Prose("", $"{pack.Id}: {pack.Title}", paint: paint.Strong);
        page.Prose("  ", $"{pack.Topic}{(pack.Minutes is { } minutes ? $", {TextPage.Count(minutes, "minute")}" : "")}, {done} of {pack.Challenges.Length} done");
        int width = pack.Challenges.Max(challenge => challenge.Name.Length);
        foreach (var challenge in pack.Challenges)
        {
            var result = results.GetValueOrDefault(challenge.Id);
            string line = $"{(result is null ? " " : TextReport.Mark(result.Verdict))} {challenge.Name.PadRight(width)}   {KindText.Words(challenge),-18}   {KindText.Words(challenge.Difficulty),-12}";
            string score = result is not null ? ReportScores.Text(result.Score, result.MaxScore)
                : challenge.Points is { } points ? $"{ReportScores.Text(points)} points" : "";
            page.Line($"  {(result is null ? line : paint.By(result.Verdict, line))}   {score}");
        }
        if (pack.Badge is { } badge)
            page.Prose("  ", done == pack.Challenges.Length ? $"badge earned: {badge}" : $"badge for all of them: {badge}", paint: done == pack.Challenges.Length ? paint.Good : paint.Faint);
    }
}
