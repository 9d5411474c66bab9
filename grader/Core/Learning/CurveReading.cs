namespace Grader.Learning;

public enum CurveShape { GoodFit, Underfit, Overfit }

/// <summary>
/// What the curves of the loss mean. Every number is a mean over the seeds. Overfit: the validation loss at the end is more than 1.15 times its
/// lowest, and the training loss still fell meanwhile. Underfit: the training loss at the end is above 0.73 of that after the first iteration,
/// and the validation loss is near it. The numbers are where twenty seeds of good, poor and overdone settings leave most room (decision 0070).
/// </summary>
/// <param name="BestIteration">Where the validation loss is lowest, from 1: the median over the seeds.</param>
/// <param name="Rise">The validation loss of the model that is kept, in terms of the lowest.</param>
/// <param name="Fall">The training loss of the model that is kept, in terms of that after the first iteration.</param>
/// <param name="Gap">Validation loss less training loss of the model that is kept.</param>
public sealed record CurveReading(CurveShape Shape, int BestIteration, double Rise, double Fall, double Gap)
{
    private const double OverfitRise = 1.15, UnderfitFall = 0.73;

    /// <summary>In nats; where the loss is an error in the column's unit squared, as large a part of the first loss as this is of ln 2.</summary>
    private const double UnderfitGap = 0.05, UnderfitGapPart = 0.07;

    internal static CurveReading Of(TrainingResult result)
    {
        double first = result.Over(seed => seed.Losses.Train[0]).Mean, kept = result.Over(seed => seed.Losses.Train[seed.Kept]).Mean;
        double keptValidation = result.Over(seed => seed.Losses.Validation[seed.Kept]).Mean;
        double best = result.Over(seed => seed.Losses.Validation[Best(seed)]).Mean, trainAtBest = result.Over(seed => seed.Losses.Train[Best(seed)]).Mean;
        double rise = Ratio(keptValidation, best), fall = Ratio(kept, first), gap = keptValidation - kept;
        double smallGap = result.Seeds[0].Train is Metrics.Classification ? UnderfitGap : UnderfitGapPart * first;
        var shape = rise > OverfitRise && kept < trainAtBest ? CurveShape.Overfit
            : fall > UnderfitFall && gap < smallGap ? CurveShape.Underfit
            : CurveShape.GoodFit;
        int[] bests = [.. result.Seeds.Select(Best).Order()];
        return new CurveReading(shape, bests[bests.Length / 2] + 1, rise, fall, gap);
    }

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

    private static double Ratio(double part, double whole) => whole > 0 ? part / whole : 1;
}
