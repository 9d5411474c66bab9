using Grader.Networks;

namespace Grader.Learning;

public enum CurveShape { GoodFit, Underfit, Overfit }

/// <summary>
/// What the curves of the loss mean. Every number is a mean over the seeds. Overfit: the validation loss at the end is more than 1.15 times its
/// lowest (a squared error 1.05 times), and the training loss still fell meanwhile. Underfit: the training loss at the end is above 0.73 of what
/// a model has that knows nothing but how frequent the labels are, or their mean, and the validation loss is near it. The numbers are where
/// good, poor and overdone settings leave most room (decision 0070).
/// </summary>
/// <param name="BestIteration">Where the validation loss is lowest, from 1: the median over the seeds.</param>
/// <param name="Rise">The validation loss of the model that is kept, in terms of the lowest.</param>
/// <param name="Fall">The training loss of the model that is kept, in terms of that of a model that knows nothing.</param>
/// <param name="Gap">Validation loss less training loss of the model that is kept.</param>
public sealed record CurveReading(CurveShape Shape, int BestIteration, double Rise, double Fall, double Gap)
{
    private const double OverfitRise = 1.15, OverfitRiseOfSquares = 1.05, UnderfitFall = 0.73;

    /// <summary>Of the loss of a model that knows nothing; 0.05 nats for two labels.</summary>
    private const double UnderfitGap = 0.07;

    internal static CurveReading Of(TrainingResult result)
    {
        double kept = result.Over(seed => seed.Losses.Train[seed.Kept]).Mean, keptValidation = result.Over(seed => seed.Losses.Validation[seed.Kept]).Mean;
        double best = result.Over(seed => seed.Losses.Validation[Best(seed)]).Mean, trainAtBest = result.Over(seed => seed.Losses.Train[Best(seed)]).Mean;
        double rise = Ratio(keptValidation, best), fall = result.Over(Fallen).Mean, gap = keptValidation - kept;
        var shape = rise > MostRise(result) && kept < trainAtBest ? CurveShape.Overfit
            : fall > UnderfitFall && gap < UnderfitGap * kept / fall ? CurveShape.Underfit
            : CurveShape.GoodFit;
        int[] bests = [.. result.Seeds.Select(Best).Order()];
        return new CurveReading(shape, bests[bests.Length / 2] + 1, rise, fall, gap);
    }

    /// <summary>Between what a curve of the shape has to be, where a number alone decides.</summary>
    internal static IEnumerable<(string Name, bool IsLeast, double Bound, Spread Value)> BoundsOf(CurveShape shape, TrainingResult result)
    {
        if (shape != CurveShape.Underfit)
            yield return ("rise of validation loss", shape == CurveShape.Overfit, MostRise(result), result.Over(seed => Ratio(seed.Losses.Validation[seed.Kept], seed.Losses.Validation[Best(seed)])));
        if (shape != CurveShape.Overfit)
            yield return ("training loss left", shape == CurveShape.Underfit, UnderfitFall, result.Over(Fallen));
    }

    private static double MostRise(TrainingResult result) => result.Seeds[0].Train is Metrics.Classification ? OverfitRise : OverfitRiseOfSquares;

    /// <summary>Of equal ones the first.</summary>
    private static int Best(SeedResult seed)
    {
        var losses = seed.Losses.Validation;
        int best = 0;
        for (int i = 1; i < losses.Length; i++)
            if (losses[i] < losses[best])
                best = i;
        return best;
    }

    /// <summary>Not in terms of the first iteration: the first tree of a forest knows as much as the last.</summary>
    private static double Fallen(SeedResult seed) => seed.Train switch
    {
        Metrics.Classification labels => Ratio(seed.Losses.Train[seed.Kept], Entropy([.. labels.Confusion.Select(row => row.Sum())])),
        Metrics.Regression numbers => 1 - numbers.RSquared,
        _ => throw new ArgumentException("metrics of no known kind", nameof(seed)),
    };

    /// <summary>The log loss of naming each label with the probability that it has, in nats.</summary>
    private static double Entropy(int[] rows)
    {
        double all = rows.Sum();
        return -rows.Where(count => count > 0).Sum(count => count / all * ElementaryFunctions.Log(count / all));
    }

    private static double Ratio(double part, double whole) => whole > 0 ? part / whole : 1;
}
