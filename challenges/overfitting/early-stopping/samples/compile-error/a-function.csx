bool Observe(double validationLoss, double[] weights) => false;
