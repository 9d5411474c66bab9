Training("what it knows, it knows of rows that it has not seen", () => Settings(), on: "tumours", Accuracy(), atLeast: 0.77, gapAtMost: 0.13, weight: 2);
Training("it knows how sure it can be", () => Settings(), on: "tumours", LogLoss(), atMost: 0.53, weight: 2);
Training("the curves show a good fit", () => Settings(), on: "tumours", LogLoss(), shape: Curve.GoodFit, weight: 2);
