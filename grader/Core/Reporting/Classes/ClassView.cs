using System.Collections.Immutable;

namespace Grader.Reporting.Classes;

/// <summary>A class at a glance, for staff: hidden checks are in it. Texts are raw; learners are named by their row.</summary>
/// <param name="Rows">A learner each, in the reports' order.</param>
/// <param name="Challenges">In the packs' order.</param>
public sealed record ClassView(ImmutableArray<ClassRow> Rows, ImmutableArray<ChallengeView> Challenges)
{
    /// <summary>The same learners, and one challenge only; null: nobody has it.</summary>
    public ClassView? Of(string challenge)
    {
        int index = Challenges.IndexOf(Challenges.FirstOrDefault(view => view.Id == challenge)!);
        return index < 0 ? null : new ClassView([.. Rows.Select(row => row with { Cells = [row.Cells[index]] })], [Challenges[index]]);
    }
}

/// <param name="Cells">One for each challenge of the view; null: the learner has not begun its pack.</param>
public sealed record ClassRow(string Learner, string? Folder, decimal? Score, decimal MaxScore, ImmutableArray<ClassCell?> Cells);

public sealed record ClassCell(Verdict Verdict, decimal? Score);

/// <summary>One challenge, and what the class made of it.</summary>
/// <param name="Title">As its author calls it; empty where the challenge is not there any more.</param>
/// <param name="Verdicts">Those that there are, the best first.</param>
/// <param name="Scores">How many hand-ins have which score.</param>
/// <param name="Checks">In the challenge's order; of a question none.</param>
/// <param name="WrongAnswers">The commonest first.</param>
/// <param name="Errors">What the compiler said, the commonest first.</param>
/// <param name="Question">Of a question: what was answered.</param>
/// <param name="Use">Time and memory; null: nothing ran.</param>
public sealed record ChallengeView(
    string Id, string Title, decimal MaxScore, ImmutableArray<VerdictCount> Verdicts, ScoreDistribution Scores, ImmutableArray<CheckView> Checks,
    ImmutableArray<AnswerGroup> WrongAnswers, ImmutableArray<ErrorGroup> Errors, QuestionView? Question, ResourceUse? Use)
{
    /// <summary>Hand-ins that were judged: not those that are missing, nor where the grader failed.</summary>
    public int Judged => Scores.Counts.Sum();

    public int Accepted => Verdicts.FirstOrDefault(count => count.Verdict == Verdict.Accepted)?.Learners ?? 0;

    /// <summary>The check that fails most; the first of them.</summary>
    public CheckView? Hardest => Checks.Where(check => check.Item.Met < check.Item.Count).MinBy(check => check.Item.Share);
}

public sealed record VerdictCount(Verdict Verdict, int Learners);

/// <param name="Mean">The mean score of the judged hand-ins; null: there are none.</param>
/// <param name="Counts">Of the judged hand-ins, by tenths of the full score; the last is the full score itself.</param>
public sealed record ScoreDistribution(decimal? Mean, ImmutableArray<int> Counts);

/// <param name="Verdicts">Of the hand-ins that were asked; the best first.</param>
public sealed record CheckView(string Name, bool Hidden, ImmutableArray<VerdictCount> Verdicts, ItemFigures Item);

/// <summary>Item analysis of one check or question.</summary>
/// <param name="Count">Hand-ins that it judged: not those that did not compile.</param>
/// <param name="Met">Of these, where it was met.</param>
/// <param name="Discrimination">
/// The corrected item-total correlation (point-biserial): of meeting it with the points of the rest of the pack. Null: not defined.
/// </param>
public sealed record ItemFigures(int Count, int Met, double? Discrimination)
{
    /// <summary>Difficulty: the share that met it.</summary>
    public double Share => Count == 0 ? 0 : (double)Met / Count;
}

/// <summary>Learners of whom the same was observed.</summary>
/// <param name="Checks">Where; several, if these learners and nobody else have the same in each.</param>
/// <param name="Text">As the first check that failed told it.</param>
/// <param name="Learners">Rows, in order.</param>
public sealed record AnswerGroup(ImmutableArray<string> Checks, Verdict Verdict, string Text, ImmutableArray<int> Learners);

/// <param name="Learners">Rows, in order.</param>
public sealed record ErrorGroup(string Id, string Message, ImmutableArray<int> Learners);

/// <param name="Chosen">Options in the author's order, then other answers, the commonest first.</param>
public sealed record QuestionView(ItemFigures Item, ImmutableArray<ChosenAnswer> Chosen);

/// <summary>One answer to a question.</summary>
/// <param name="Answer">An option's key, or what was written.</param>
/// <param name="Text">Of the option; empty for what is none.</param>
/// <param name="First">Learners who gave it in their first try.</param>
/// <param name="Ever">Learners who gave it in any try: rows, in order.</param>
/// <param name="Misconception">What whoever chose it may believe, from the key.</param>
public sealed record ChosenAnswer(string Answer, string Text, bool IsRight, int First, ImmutableArray<int> Ever, string? Misconception);

/// <summary>Of the hand-ins that ran. It differs from run to run.</summary>
/// <param name="Slowest">CPU time of each hand-in's slowest check, ascending.</param>
/// <param name="Memory">Bytes that each took at most, ascending.</param>
public sealed record ResourceUse(ImmutableArray<TimeSpan> Slowest, TimeSpan? CpuLimit, ImmutableArray<long> Memory, long? MemoryLimit);
