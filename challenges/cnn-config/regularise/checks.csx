Training("reads what the digits really are", () => ReadThroughNoise(), on: "digits", Accuracy("digit"), split: "test", atLeast: 0.76, parametersAtMost: 10_000);
Training("has not memorised the errors", () => ReadThroughNoise(), on: "digits", Accuracy("digit"), gapAtMost: 0.15, shape: Curve.GoodFit, parametersAtMost: 10_000);
