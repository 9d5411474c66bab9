double[] Predict(double[][] train, double[] truth, double[][] patients) => patients.Select(row => truth.Average()).ToArray();
