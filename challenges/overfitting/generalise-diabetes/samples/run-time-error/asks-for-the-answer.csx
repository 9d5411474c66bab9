double[] Predict(Table train, Table patients) => patients.Numbers("progression");
