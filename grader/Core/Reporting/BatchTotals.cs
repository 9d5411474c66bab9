namespace Grader.Reporting;

/// <summary>Counts over a class, taken one report at a time.</summary>
internal sealed class BatchTotals
{
    private readonly SortedDictionary<Verdict, int> _byVerdict = [];
    private decimal _score, _maxScore;

    public int Learners { get; private set; }

    public void Add(LearnerReport report)
    {
        Learners++;
        var verdict = report.Worst();
        _byVerdict[verdict] = _byVerdict.GetValueOrDefault(verdict) + 1;
        if (report.Score is not { } score)
            return;
        _score += score;
        _maxScore += report.MaxScore;
    }

    public IEnumerable<string> Lines
    {
        get
        {
            if (Learners == 0)
            {
                yield return "No learners.";
                yield break;
            }
            yield return $"{TextPage.Count(Learners, "learner")}: {Verdicts()}";
            yield return $"{ReportScores.Text(_score)} of {ReportScores.Text(_maxScore)} points"
                + (_maxScore > 0 ? $" ({ReportScores.Text(Math.Round(100 * _score / _maxScore))} %)" : "");
            if (_byVerdict.TryGetValue(Verdict.JudgeError, out var faults))
                yield return $"{TextPage.Count(faults, "learner")} could not be graded, by the grader's fault; their points are not in this sum.";
        }
    }

    private string Verdicts() => string.Join(", ", _byVerdict.Select(pair => $"{pair.Value} {VerdictText.Words(pair.Key)}"));
}
