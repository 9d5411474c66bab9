Check("one prediction for each row", () => Predict(Table("train"), Table("train")).Length);
Check("predictions are probabilities", () => Predict(Table("train"), Table("train")).All(p => p is >= 0 and <= 1));
Check("the same tables, the same predictions", () => Predict(Table("train"), Table("train")).SequenceEqual(Predict(Table("train"), Table("train"))));
Metric("it learns", () => Predict(Table("train"), Table("train")), Accuracy(), atLeast: 0.75);
Metric("it is right about new patients", () => Predict(Table("train"), Table("patients")), Accuracy(), split: "test", atLeast: 0.84, above: Baseline.Majority, by: 0.1, weight: 3);
Metric("it has not learnt the errors", () => Predict(Table("train"), Table("patients")), Accuracy(), split: "test", atLeast: 0.76, gapAtMost: 0.05, weight: 3);
Metric("it knows how sure it can be", () => Predict(Table("train"), Table("patients")), LogLoss(), split: "test", atMost: 0.45, weight: 3);
