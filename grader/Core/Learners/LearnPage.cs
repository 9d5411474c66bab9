using System.Collections.Immutable;
using Grader.Challenges;
using Grader.Reporting;

namespace Grader.Learners;

/// <summary>Everything that <c>grader learn</c> says, on the width of the terminal.</summary>
/// <param name="columns">At least 20; more than 80 are not used.</param>
/// <param name="plain">For a screen reader: no signs, only words.</param>
/// <param name="relaxed">Without clocks.</param>
public sealed class LearnPage(int columns, bool colour, bool plain, bool relaxed)
{
    private readonly Paint _paint = new(colour);

    public int Columns => Math.Clamp(columns, 20, TextPage.Width);

    public string Intro(Pack pack, int done)
    {
        var page = New();
        page.Prose("", pack.Title, paint: _paint.Strong);
        page.Prose("", $"{pack.Topic}{(pack.Minutes is { } minutes ? $", about {TextPage.Count(minutes, "minute")}" : "")}, {TextPage.Count(pack.Challenges.Length, "problem")}");
        page.Gap();
        if (pack.Badge is { } badge)
            page.Prose("", $"Get all of them right and earn the badge \"{badge}\".");
        if (!relaxed && pack.Challenges.Any(challenge => challenge.Body is ChallengeBody.Question { AnswerTime: not null }))
            page.Prose("", "Each question has its time: it runs from when you see the question. Without clocks: --relaxed.");
        page.Prose("", $"Type a letter or an answer and press Enter. ? tells a hint. Ctrl+C leaves; what you did is kept.{(done > 0 ? $" {done} of {pack.Challenges.Length} are done already." : "")}");
        return page.ToString();
    }

    public string Problem(Challenge challenge, int number, int of, TriesResult? tries, TimeSpan? left)
    {
        var page = New();
        string sign = plain ? "" : KindText.Sign(challenge) + "  ";
        page.Prose("", $"{sign}Problem {number} of {of}: {KindText.Words(challenge)}, {KindText.Words(challenge.Difficulty)}", paint: _paint.Faint);
        page.Prose("", challenge.Title, paint: _paint.Strong);
        if (tries is not null)
            page.Prose("", $"Attempts: {tries.Left} left{(left is { } time ? $", time: {Countdown.Text(time)}" : "")}");
        page.Gap();
        StatementText.Write(page, challenge.Statement, challenge.Title);
        return page.ToString();
    }

    public string Question(ChallengeBody.Question question, DisplayedOptions options)
    {
        var page = New();
        foreach (string line in ReportText.Lines(question.Listing?.Text ?? ""))
            page.Line("    " + line);
        page.Gap();
        foreach (var (label, text) in options.All)
            page.Prose($"  {label}  ", text, mostLines: int.MaxValue);
        return page.ToString();
    }

    /// <summary>Right or wrong, and why.</summary>
    /// <param name="result">Of the question with this try.</param>
    public string Answered(ChallengeResult result, DisplayedOptions options, ImmutableArray<string> right)
    {
        bool accepted = result.Verdict == Verdict.Accepted;
        var page = New();
        if (result.IsLeftToCourse)
        {
            page.Prose("", "Recorded: the course judges it.");
            return page.ToString();
        }
        page.Line(accepted ? _paint.Good($"{Sign("✓")}Right. {Points(result)}") : _paint.Bad($"{Sign("✗")}Wrong."));
        if (!accepted && result.Checks[0].Message is { } misconception)
            page.Prose("  ", Sentence(misconception), mostLines: int.MaxValue);
        if (result.Tries is { Left: > 0 and var left })
            page.Prose("  ", $"Attempts: {left} left.");
        else
            Resolved(page, result, options, accepted ? [] : right);
        return page.ToString();
    }

    /// <summary>No answer in time: it counts as wrong, and no try is left.</summary>
    public string TimeIsUp()
    {
        var page = New();
        page.Prose("", $"{Sign("✗")}Time is up: this problem counts as answered wrong.", paint: _paint.Bad);
        return page.ToString();
    }

    public string Hint(Challenge challenge, int number)
    {
        var page = New();
        page.Prose("  ", challenge.Hints.IsEmpty ? "There is no hint for this one."
            : number > challenge.Hints.Length ? "There is no further hint."
            : $"Hint {number} of {challenge.Hints.Length}: {challenge.Hints[number - 1]}", mostLines: int.MaxValue);
        return page.ToString();
    }

    public string NoOption(DisplayedOptions options, bool several)
    {
        var page = New();
        page.Prose("  ", $"That is none of {string.Join(", ", options.Labels)}{(several ? " (several: with commas)" : "")}. It does not count as a try.");
        return page.ToString();
    }

    /// <summary>Where a code challenge is written.</summary>
    public string Begun(Beginning beginning)
    {
        var page = New();
        page.Prose("", $"Your file: {beginning.Work}{(beginning.Written.Contains(beginning.Work) ? "" : " (it was there, and is as you left it)")}");
        page.Prose("", "Open it in your editor. Each time you save, it is checked here. ? tells a hint, next goes on without.");
        return page.ToString();
    }

    public string Summary(Pack pack, LearnerReport report)
    {
        var page = New();
        page.Prose("", "Summary", paint: _paint.Strong);
        foreach (var (challenge, result) in pack.Challenges.Join(report.Results, one => one.Id, one => one.Challenge, (one, result) => (one, result)))
            page.Prose("  ", $"{Sign(TextReport.Mark(result.Verdict))}{challenge.Title}: {ReportScores.Text(result.Score, result.MaxScore)}, {VerdictText.Words(result)}",
                paint: text => _paint.By(result.Verdict, text));
        page.Gap();
        page.Prose("", $"{ReportScores.Text(report.Score, report.MaxScore)} points", paint: _paint.Strong);
        bool all = report.Results.All(result => result.Verdict == Verdict.Accepted);
        if (pack.Badge is { } badge)
            page.Prose("", all ? $"{Sign("★")}You have earned the badge \"{badge}\"." : $"The badge \"{badge}\" is for all of them right.", paint: all ? _paint.Good : null);
        return page.ToString();
    }

    public string Left(Pack pack)
    {
        var page = New();
        page.Prose("", $"What you did is kept. Go on with: grader learn {pack.Id}");
        return page.ToString();
    }

    private static void Resolved(TextPage page, ChallengeResult result, DisplayedOptions options, ImmutableArray<string> right)
    {
        if (!right.IsEmpty)
            page.Prose("  ", $"Right is {string.Join("; ", options.All.Where(option => right.Any(key => options.LabelOf(key) == option.Label)).Select(option => $"{option.Label}: {option.Text}"))}", mostLines: int.MaxValue);
        foreach (string note in result.Notes)
        {
            page.Gap();
            page.Prose("  ", note, mostLines: int.MaxValue);
        }
    }

    private TextPage New() => new(Columns);

    private string Sign(string sign) => plain ? "" : sign + " ";

    private static string Points(ChallengeResult result) => $"{ReportScores.Text(result.Score, result.MaxScore)} points.";

    private static string Sentence(string text) => text.Length == 0 ? text : $"{char.ToUpperInvariant(text[0])}{text[1..]}{(text[^1] is '.' or '?' or '!' ? "" : ".")}";
}
