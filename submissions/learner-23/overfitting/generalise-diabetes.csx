double[] Predict(Table train, Table patients) => patients.Numbers("m1").Select(_ => train.Numbers("progression").Average()).ToArray();
