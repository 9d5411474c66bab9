Check("one prediction for each row", () => Predict(Table("train"), Table("train")).Length);
Check("predictions are numbers", () => Predict(Table("train"), Table("train")).All(double.IsFinite));
Check("the same tables, the same predictions", () => Predict(Table("train"), Table("train")).SequenceEqual(Predict(Table("train"), Table("train"))));
Metric("it learns", () => Predict(Table("train"), Table("train")), RSquared(), atLeast: 0.25);
Metric("it beats the linear model on new patients", () => Predict(Table("train"), Table("patients")), RSquared(), split: "test", atLeast: 0.25, atMost: 0.75, above: Baseline.Linear, by: 0.15, weight: 3);
Metric("it has not learnt by heart", () => Predict(Table("train"), Table("patients")), RSquared(), split: "test", atLeast: 0.2, gapAtMost: 0.4, weight: 3);
Metric("it is seldom far off", () => Predict(Table("train"), Table("patients")), MeanAbsoluteError(), split: "test", atMost: 54, weight: 2);
