Training("reads digits wherever they are", () => ReadAnywhere(), on: "shifted", Accuracy("digit"), split: "test",
    atLeast: 0.7, parametersAtMost: 4000, multipliesAtMost: 40_000);
