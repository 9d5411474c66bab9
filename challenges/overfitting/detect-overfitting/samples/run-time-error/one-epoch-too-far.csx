Fit Diagnose(double[] train, double[] validation)
{
    int best = 0;
    for (int epoch = 1; epoch <= train.Length; epoch++)
        if (validation[epoch] < validation[best])
            best = epoch;
    return validation[^1] > 1.15 * validation[best] ? Fit.Overfit : Fit.Good;
}
