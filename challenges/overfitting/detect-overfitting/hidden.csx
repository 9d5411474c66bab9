// Curves as trainings draw them: both fall towards the best epoch, then each goes its own way. Ratios stay off the borders.
(double[] Train, double[] Validation) Curves(Inputs rng)
{
    int epochs = rng.Length(2..30), best = rng.Int(0, epochs - 1);
    double scale = rng.Pick(0.1, 0.5, 1, 5, 40), gap = rng.Pick(0.0, 0.02, 0.3, 2) * scale * rng.Double(0.5, 1);
    double fall = rng.Pick(rng.Double(0.05, 0.5), rng.Double(0.75, 0.98)), rise = rng.Pick(rng.Double(1.0, 1.13), rng.Double(1.17, 3));
    double afterwards = rng.Pick(rng.Double(0.2, 0.99), rng.Double(1.01, 1.5));
    var train = new double[epochs];
    var validation = new double[epochs];
    for (int i = 0; i < epochs; i++)
    {
        double before = best == 0 ? 1 : Math.Min(1, (double)i / best), after = i <= best ? 0 : (double)(i - best) / (epochs - 1 - best);
        train[i] = scale * (1 - before * (1 - fall)) * (1 + after * (afterwards - 1));
        validation[i] = (scale * (1.1 - before * (1.1 - fall)) + gap) * (1 + after * (rise - 1)) * (i < best ? 1.0001 : 1);
    }
    return (train, validation);
}

Check("trainings of every length", Curves, curves => Diagnose(curves.Train, curves.Validation), cases: 60, weight: 4);
Check("the best epoch came first", () => Diagnose([0.8, 0.6, 0.4], [0.5, 0.6, 0.7]));
Check("a bump on the way", () => Diagnose([0.9, 0.7, 0.5, 0.4], [0.9, 1.3, 0.8, 0.6]));
Check("a rise that is not over the border", () => Diagnose([0.9, 0.5, 0.2], [1.2, 1.0, 1.15]));
Check("validation rises, training stands still", () => Diagnose([0.9, 0.3, 0.3], [0.9, 0.5, 0.9]));
Check("two best epochs", () => Diagnose([0.9, 0.3, 0.2, 0.25], [0.9, 0.5, 0.5, 0.9]));
Check("small losses rise", () => Diagnose([0.06, 0.04, 0.01], [0.06, 0.05, 0.09]));
Check("large losses rise a little", () => Diagnose([90, 50, 20], [95, 60, 65]));
Check("validation below training", () => Diagnose([1.0, 0.95, 0.9], [0.7, 0.65, 0.6]));
Check("slow, with a gap", () => Diagnose([1.0, 0.95, 0.9], [1.3, 1.25, 1.2]));
Check("slow, and memorising all the same", () => Diagnose([0.25, 0.22, 0.2], [0.21, 0.2, 0.24]));
Check("slow and large", () => Diagnose([30, 29, 28], [30, 29, 28.01]));
Check("falls from far above, ends high", () => Diagnose([9, 4, 2], [9, 4.5, 2.04]));
Check("the last epoch turns down again", () => Diagnose([0.9, 0.5, 0.3, 0.1], [0.9, 0.6, 1.0, 0.8]));
