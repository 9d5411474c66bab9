Layer[] Example() =>
[
    new(new double[,] { { 1, -1 }, { -1, 1 } }, [0, 0.5]),
    new(new double[,] { { 2, 1 }, { 1, 2 }, { 0, 0 } }, [0, 0, 1]),
];
Layer[] One() => [new(new double[,] { { 1, 2, 3 }, { 0, -1, 1 } }, [0, 0.5])];
Layer[] Deep() =>
[
    new(new double[,] { { 1, 0.5, -1 }, { 0.5, 0.5, 0.5 } }, [0.5, 0]),
    new(new double[,] { { 1, -1 }, { 0.25, 0.5 }, { -1, 1 } }, [0, 0.5, -1]),
    new(new double[,] { { 1, -1, 2 }, { 0.5, 0.25, -1 } }, [0, -0.5]),
];

Check("one layer: its bias", () => Backward(One(), [0.5, 0, -0.25], 0)[0].Bias, tolerance: 1e-8);
Check("one layer: its weights", () => Backward(One(), [0.5, 0, -0.25], 0)[0].Weights, tolerance: 1e-8);
Check("the example: the last bias", () => Backward(Example(), [1, 2], 1)[1].Bias, tolerance: 1e-8);
Check("the example: the last weights", () => Backward(Example(), [1, 2], 1)[1].Weights, tolerance: 1e-8);
Check("the example: the first bias", () => Backward(Example(), [1, 2], 1)[0].Bias, tolerance: 1e-8);
Check("the example: the first weights", () => Backward(Example(), [1, 2], 1)[0].Weights, tolerance: 1e-8);
Check("three layers", () => Backward(Deep(), [1, 2, 0.5], 1), tolerance: 1e-8, weight: 2);
Check("nearly sure and right: hardly any gradient", () => Backward([new(new double[,] { { 30 }, { 0 } }, [0, 0])], [1], 0), tolerance: 1e-8);
