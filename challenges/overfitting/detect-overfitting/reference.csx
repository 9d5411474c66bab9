Fit Diagnose(double[] train, double[] validation)
{
    int best = 0, last = train.Length - 1;
    for (int epoch = 1; epoch <= last; epoch++)
        if (validation[epoch] < validation[best])
            best = epoch;
    if (validation[last] > 1.15 * validation[best] && train[last] < train[best])
        return Fit.Overfit;
    if (train[last] > 0.73 * train[0] && validation[last] - train[last] < 0.05)
        return Fit.Underfit;
    return Fit.Good;
}
