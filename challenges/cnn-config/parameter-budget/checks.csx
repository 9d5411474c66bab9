Training("reads digits that it has not seen", () => ReadDigits(), on: "digits", Accuracy("digit"), split: "test",
    atLeast: 0.95, shape: Curve.GoodFit, parametersAtMost: 4000, multipliesAtMost: 20_000);
