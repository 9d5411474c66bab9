Layer[] Example() =>
[
    new(new double[,] { { 1, -1 }, { -1, 1 } }, [0, 0.5]),
    new(new double[,] { { 2, 1 }, { 1, 2 }, { 0, 0 } }, [0, 0, 1]),
];
Layer[] Scores(params double[] scores) => [new(new double[scores.Length, 1], scores)];
Layer[] Deep() =>
[
    new(new double[,] { { 1, 0.5, -1 } }, [0.5]),
    new(new double[,] { { -1 }, { 2 } }, [1, 0]),
    new(new double[,] { { 1, -1 }, { 0.5, 0.25 } }, [0, -0.5]),
];

Check("the example", () => Forward(Example(), [1, 2]), weight: 2);
Check("equal scores", () => Forward(Scores(0, 0, 0, 0), [7]));
Check("one layer and its bias", () => Forward([new(new double[,] { { 1, 2 }, { 3, 4 } }, [0.5, -1])], [0.5, -0.25]));
Check("negative scores differ as well", () => Forward(Scores(-1, -2), [7]));
Check("three layers", () => Forward(Deep(), [2, 1, -1]), weight: 2);
Check("one class is always certain", () => Forward(Scores(-3), [7]));
Check("large scores", () => Forward(Scores(1000, 999), [7]));
