Check("every name is a column", () => Columns().All(Table("train").Has));
Metric("it learns", () => Model.Predict(Table("train"), Table("train"), Columns()), Accuracy(), atLeast: 0.85);
Metric("it is right about the week's patients", () => Model.Predict(Table("train"), Table("week"), Columns()), Accuracy(), split: "test", atLeast: 0.86, above: Baseline.Majority, by: 0.2, weight: 3);
Metric("it is not better in the archive than on the ward", () => Model.Predict(Table("train"), Table("week"), Columns()), Accuracy(), split: "test", atLeast: 0.8, gapAtMost: 0.08, weight: 2);
Metric("it knows how sure it can be", () => Model.Predict(Table("train"), Table("week"), Columns()), LogLoss(), split: "test", atMost: 0.4, weight: 2);
