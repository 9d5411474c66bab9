Layer[] Blank() => [new(new double[,] { { 0 }, { 0 } }, [0, 0])];
Layer[] Two() =>
[
    new(new double[,] { { 1, -1 }, { -1, 1 }, { 0.5, 0.5 } }, [0, 0.5, -0.25]),
    new(new double[,] { { 1, 0, -1 }, { 0, 1, 1 } }, [0.1, -0.1]),
];
double[][] Corners() => [[0, 0], [0, 1], [1, 0], [1, 1]];

// As many steps as you like, each from where the last one ended.
Layer[] Steps(Layer[] layers, int count)
{
    for (int i = 0; i < count; i++)
        layers = TrainStep(layers, Corners(), [0, 1, 1, 0], 0.5);
    return layers;
}

Check("one example", () => TrainStep(Blank(), [[2]], [0], 1), tolerance: 1e-8);
Check("the example of the statement", () => TrainStep(Blank(), [[1], [3], [2], [2]], [0, 1, 1, 1], 1), tolerance: 1e-8, weight: 2);
Check("a smaller rate", () => TrainStep(Blank(), [[1], [3], [2], [2]], [0, 1, 1, 1], 0.1), tolerance: 1e-8);
Check("a rate of zero", () => TrainStep(Two(), [[1, 2]], [1], 0), tolerance: 1e-8);
Check("two layers, one example", () => TrainStep(Two(), [[1, 2]], [0], 0.5), tolerance: 1e-8);
Check("two layers, four examples", () => TrainStep(Two(), Corners(), [0, 1, 1, 0], 0.5), tolerance: 1e-8, weight: 2);
Check("five steps, one after the other", () => Steps(Two(), 5), tolerance: 1e-8);
Check("an empty batch is refused", () => TrainStep(Blank(), [], [], 1));
Check("a label too few is refused", () => TrainStep(Blank(), [[1], [2]], [0], 1));
