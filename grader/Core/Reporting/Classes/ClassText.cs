using System.Collections.Immutable;
using System.Globalization;
using Grader.Reporting.Classes.Page;

namespace Grader.Reporting.Classes;

/// <summary>The class in a terminal of 80 columns: a line for each challenge, or one challenge in full.</summary>
public sealed class ClassText
{
    private const int NameWidth = 32, HardestWidth = 22, CheckWidth = 22, LongestBar = 40;

    private readonly TextPage _page = new();
    private readonly Paint _paint;
    private readonly ClassView _view;

    private ClassText(ClassView view, bool colour) => (_view, _paint) = (view, new Paint(colour));

    /// <summary>All challenges; of a single one everything.</summary>
    public static string Render(ClassView view, bool colour = false)
    {
        var text = new ClassText(view, colour);
        text._page.Line(text._paint.Strong($"{TextPage.Count(view.Rows.Length, "learner")}, {TextPage.Count(view.Challenges.Length, "challenge")}"));
        if (view.Challenges is [var only])
            text.InFull(only);
        else
            text.Overview();
        return text._page.ToString();
    }

    private void Overview()
    {
        if (_view.Challenges.IsEmpty)
            return;
        _page.Gap();
        _page.Line(_paint.Faint($"  {"challenge",-NameWidth} {"judged",6} {"right",6} {"mean",6}  fails most"));
        foreach (var challenge in _view.Challenges)
        {
            string name = TextColumns.Pad(TextColumns.CutMiddle(ReportText.Line(challenge.Id), NameWidth), NameWidth);
            string right = challenge.Judged == 0 ? "–" : ItemText.Percent((double)challenge.Accepted / challenge.Judged);
            string mean = challenge.Scores.Mean is { } known && challenge.MaxScore > 0 ? ItemText.Percent((double)(known / challenge.MaxScore)) : "–";
            _page.Line($"  {name} {Number(challenge.Judged),6} {right,6} {mean,6}  {TextColumns.CutEnd(ReportText.Line(challenge.Hardest?.Name ?? ""), HardestWidth)}");
        }
        _page.Gap();
        _page.Prose("", "judged: hand-ins, without those that are missing; right: accepted in full; mean: of the points. One challenge in full: --challenge PACK/CHALLENGE");
    }

    private void InFull(ChallengeView challenge)
    {
        _page.Gap();
        _page.Prose("", challenge.Title.Length == 0 ? challenge.Id : $"{challenge.Id}: {challenge.Title}", paint: _paint.Strong);
        _page.Prose("  ", ClassWords.InShort(challenge));
        _page.Prose("  ", string.Join(", ", challenge.Verdicts.Select(count => $"{count.Learners} {VerdictText.Words(count.Verdict)}")));
        if (challenge.Judged > 0)
            Scores(challenge);
        Items(challenge);
        if (challenge.Question is { } question)
            Chosen(question);
        Groups("The same wrong answers", challenge.WrongAnswers.Select(group => ($"{ClassWords.Checks(group)}: {group.Text}", group.Learners)));
        Groups("What the compiler said", challenge.Errors.Select(group => ($"{group.Id}: {group.Message}", group.Learners)));
        if (challenge.Use is { } use)
        {
            Title("Time and memory");
            foreach (string line in ClassWords.Use(use))
                _page.Prose("  ", line);
        }
    }

    private void Scores(ChallengeView challenge)
    {
        Title($"Scores (points of {ReportScores.Text(challenge.MaxScore)})");
        var bars = Bars.OfScores(challenge);
        int label = bars.Max(bar => bar.Label.Length), most = bars.Max(bar => bar.Count), width = Number(most).Length;
        foreach (var (name, count) in bars)
            _page.Line($"  {name.PadLeft(label)}  {Number(count).PadLeft(width)}  {new string('▇', (int)Math.Ceiling((double)LongestBar * count / most))}");
    }

    private void Items(ChallengeView challenge)
    {
        ImmutableArray<(string Name, ItemFigures Item)> items = challenge.Question is { } question
            ? [("the answer", question.Item)]
            : [.. challenge.Checks.Select(check => ((check.Hidden ? "* " : "") + check.Name, check.Item))];
        if (items.IsEmpty)
            return;
        Title(challenge.Question is null ? "Checks, by the hand-ins that compiled" : "The question");
        _page.Line(_paint.Faint($"  {"",-CheckWidth} {"met",12} {"share",5} {"discr.",6}"));
        foreach (var (name, item) in items)
        {
            string start = $"  {TextColumns.Pad(TextColumns.CutMiddle(ReportText.Line(name), CheckWidth), CheckWidth)} {$"{Number(item.Met)} of {Number(item.Count)}",12} {ItemText.Percent(item.Share),5} {ItemText.Number(item.Discrimination),6}  ";
            // The sentence stands beside the figures, over as many lines as it takes.
            _page.Prose(start, ItemText.Reading(item));
        }
        _page.Prose("  ", (challenge.Checks.Any(check => check.Hidden) ? "* hidden. " : "") + ItemText.Legend, paint: _paint.Faint);
    }

    private void Chosen(QuestionView question)
    {
        Title("What was answered (learners: ever, at first)");
        foreach (var chosen in question.Chosen)
        {
            string text = chosen.Text.Length > 0 ? $"{chosen.Answer}: {chosen.Text}" : chosen.Answer.Length > 0 ? chosen.Answer : "no answer within the time";
            _page.Prose($"  {(chosen.IsRight ? TextReport.Mark(Verdict.Accepted) : " ")} {Number(chosen.Ever.Length),5} {Number(chosen.First),5}  ", text, mostLines: 3);
            if (chosen.Misconception is { } believed)
                _page.Prose("                 ", believed, mostLines: 3, _paint.Faint);
        }
    }

    private void Groups(string title, IEnumerable<(string Text, ImmutableArray<int> Learners)> groups)
    {
        foreach (var (index, (text, learners)) in groups.Index())
        {
            if (index == 0)
                Title(title);
            _page.Prose("  ", $"{TextPage.Count(learners.Length, "learner")}: {text}", mostLines: 4);
            _page.Prose("      ", string.Join(", ", learners.Select(row => ReportText.Line(_view.Rows[row].Learner))), mostLines: 2, _paint.Faint);
        }
    }

    private void Title(string title)
    {
        _page.Gap();
        _page.Line(_paint.Strong(title));
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
