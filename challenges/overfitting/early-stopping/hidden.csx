Check("trainings of every length", rng =>
{
    double[] losses = rng.Doubles(1..40, 0.1, 1);
    for (int i = 0; i < losses.Length; i++)
        losses[i] = Math.Round(losses[i] + 2.0 / (i + 1), 1);
    return (Patience: rng.Int(1, 6), Losses: losses);
}, training => Train(training.Patience, training.Losses), cases: 40, weight: 4);
Check("equal losses are not better", () => Train(2, 3, 3, 3, 3));
Check("the count begins anew", () => Train(2, 5, 6, 4, 6, 3, 6, 6, 1));
Check("a first epoch that stays the best", () => Train(3, 1, 2, 3, 4, 5));
Check("not a number is not better", () => Train(2, 3, double.NaN, 2, double.NaN, double.NaN, 1));
Check("any number is better than none", () => Train(3, double.NaN, 7, 8));
Check("losses below zero", () => Train(2, -1, -3, -2, -2.5, -9));
Check("infinite losses", () => Train(2, double.PositiveInfinity, 5, double.PositiveInfinity, double.PositiveInfinity));
Check("two trainings do not know each other", () => (Train(2, 1, 2, 3), Train(2, 5, 4, 6, 7)));
Check("a negative patience is refused", () => Train(-1, 1));
