Fit Diagnose(double[] train, double[] validation)
{
    int best = Array.IndexOf(validation, validation.Min()), last = train.Length - 1;
    if (validation[last] > 1.15 * validation[best] && train[last] < train[best])
        return Fit.Overfit;
    if (train[last] > 0.73 * train[0] || validation[last] - train[last] < 0.05)
        return Fit.Underfit;
    return Fit.Good;
}
