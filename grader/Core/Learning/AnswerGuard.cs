namespace Grader.Learning;

/// <summary>
/// Whether what a worker answered can be the answer to what it was asked: of the kind, the labels and the rows that the host knows. Its bytes were
/// read as finite numbers before.
/// </summary>
internal static class AnswerGuard
{
    /// <summary>Squares of single precision stay far below it, and sums of a thousand of these squares are still numbers.</summary>
    private const double Largest = 1e100;

    /// <param name="labels">Null: numbers are predicted.</param>
    /// <param name="rows">Of which the metrics are.</param>
    public static bool Fits(Metrics metrics, int? labels, int rows) => metrics switch
    {
        Metrics.Classification c => c.PerLabel.Length == labels && c.Confusion.Sum(row => row.Sum(count => (long)count)) == rows && IsUsable(c.LogLoss ?? 0) && IsUsable(c.Auc ?? 0),
        Metrics.Regression r => labels is null && IsUsable(r.RSquared) && IsUsable(r.RootMeanSquaredError) && IsUsable(r.MeanAbsoluteError),
        _ => false,
    };

    public static bool Fits(SeedResult result, Target target, Draw draw)
    {
        int? labels = (target as Target.Labels)?.Count;
        return result.Seed == draw.Seed
            && Fits(result.Train, labels, draw.Train) && Fits(result.Validation, labels, draw.Validation)
            && (draw.Test == 0 ? result.Test is null : result.Test is { } test && Fits(test, labels, draw.Test))
            && result.Losses.Train.All(IsUsable) && result.Losses.Validation.All(IsUsable);
    }

    private static bool IsUsable(double number) => Math.Abs(number) <= Largest;
}
