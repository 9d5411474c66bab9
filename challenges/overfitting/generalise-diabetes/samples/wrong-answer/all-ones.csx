double[] Predict(Table train, Table patients) => Enumerable.Repeat(1.0, patients.Rows).ToArray();
