using System.Collections.Immutable;
using Grader.Challenges;

namespace Grader.Reporting.Classes;

/// <summary>What a class made of one challenge, gathered learner by learner.</summary>
internal sealed class ChallengeTally(string id)
{
    private readonly SortedDictionary<Verdict, int> _verdicts = [];
    private readonly int[] _scores = new int[11];
    private readonly List<CheckTally> _checks = [];
    private readonly AnswerTally _answers = new();
    private readonly ErrorTally _errors = new();
    private readonly ChoiceTally _choices = new();
    private readonly UseTally _use = new();
    private decimal _sum, _maxScore;
    private int _judged;

    public string Id => id;

    public void Add(int row, ChallengeResult result, ClassWork? work)
    {
        _verdicts[result.Verdict] = _verdicts.GetValueOrDefault(result.Verdict) + 1;
        _maxScore = Math.Max(_maxScore, result.MaxScore);
        if (result.Verdict is not (Verdict.Skipped or Verdict.JudgeError) && result.Score is { } score)
        {
            _judged++;
            _sum += score;
            _scores[result.MaxScore > 0 ? (int)Math.Clamp(Math.Floor(10 * score / result.MaxScore), 0, 10) : 0]++;
        }
        _errors.Add(row, result);
        _use.Add(work?.Measures ?? []);
        if (result.Tries is not null)
            _choices.Add(row, result);
        if (WasJudged(result))
            Checks(row, result, work);
    }

    public ChallengeView View(Challenge? challenge, PackScores packs)
    {
        ImmutableArray<CheckView> checks = [.. _checks.Select(check => check.View(id, packs))];
        bool isQuestion = !_choices.IsEmpty;
        return new ChallengeView(
            id, challenge?.Title ?? "", _maxScore, [.. _verdicts.Select(count => new VerdictCount(count.Key, count.Value))],
            new ScoreDistribution(_judged == 0 ? null : _sum / _judged, [.. _scores]), isQuestion ? [] : checks, _answers.Groups(_checks.Select(check => check.Name)),
            _errors.Groups(), isQuestion && checks is [var answer] ? _choices.View(answer.Item, challenge?.Body as ChallengeBody.Question) : null, _use.View(challenge));
    }

    /// <summary>Where nothing was compiled, no check has judged anything, and the failing of all of them together says nothing of one.</summary>
    private static bool WasJudged(ChallengeResult result) =>
        result.Verdict is not (Verdict.Skipped or Verdict.JudgeError) && result.Diagnostics.IsEmpty && result.Checks.Any(check => check.Verdict != Verdict.CompileError);

    private void Checks(int row, ChallengeResult result, ClassWork? work)
    {
        double earned = PackScores.Earned(result, except: null);
        foreach (var check in result.Checks.Where(check => check.Verdict is not (Verdict.Skipped or Verdict.JudgeError)))
        {
            var tally = _checks.Find(known => known.Name == check.Name);
            if (tally is null)
                _checks.Add(tally = new CheckTally(check.Name, check.Hidden));
            tally.Add(row, check.Verdict, earned, PackScores.Earned(result, except: check));
            if (check.Verdict != Verdict.Accepted && work?.Observed.FirstOrDefault(observed => observed.Check == check.Name) is { } observed)
                _answers.Add(row, check.Verdict, observed);
        }
    }
}
