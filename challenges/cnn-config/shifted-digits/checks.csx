Training("reads digits wherever they are", () => ReadAnywhere(), on: "shifted", Accuracy("digit"),
    atLeast: 0.75, parametersAtMost: 4000, multipliesAtMost: 40_000);
