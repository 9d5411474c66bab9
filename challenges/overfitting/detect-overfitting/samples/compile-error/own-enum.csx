enum Fit { Good, Underfit, Overfit }

Fit Diagnose(double[] train, double[] validation) => Fit.Good
