Fit Diagnose(double[] train, double[] validation) =>
    validation[^1] - train[^1] > 0.1 ? Fit.Overfit : train[^1] > 0.73 * train[0] ? Fit.Underfit : Fit.Good;
