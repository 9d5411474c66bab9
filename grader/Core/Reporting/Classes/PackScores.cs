namespace Grader.Reporting.Classes;

/// <summary>Of each learner the points in a pack, which is what one challenge of it is held against.</summary>
internal sealed class PackScores
{
    private readonly Dictionary<(int Row, string Pack), double?> _points = [];

    public void Add(int row, ChallengeResult result)
    {
        var key = (row, Pack(result.Challenge));
        double? earned = result.Verdict == Verdict.JudgeError ? null : Earned(result, except: null);
        _points[key] = _points.TryGetValue(key, out double? before) ? before + earned : earned;
    }

    /// <summary>In the other challenges of its pack; null where one of them could not be graded.</summary>
    public double? WithoutChallenge(int row, string challenge, double earned) => _points[(row, Pack(challenge))] - earned;

    /// <summary>Not rounded as a score is: the rest of a lone check must be nothing at all, not a rounding.</summary>
    public static double Earned(ChallengeResult result, CheckResult? except)
    {
        decimal all = result.Checks.Sum(check => check.MaxPoints);
        if (all == 0)
            return except is null ? (double)(result.Score ?? 0) : 0;
        decimal met = result.Checks.Sum(check => ReferenceEquals(check, except) ? 0 : check.Points);
        return (double)(result.MaxScore * met / all);
    }

    private static string Pack(string challenge) => challenge.Split('/')[0];
}
