double[] Predict(Table train, Table patients) => patients.Features().Select(row => 1.0).ToArray();
