enum Fit { Good, Underfit, Overfit }
