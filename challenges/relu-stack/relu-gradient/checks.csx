Stack Example() => new(new double[,] { { 1, 2 }, { -1, 0 } }, [0, 0.5], new double[,] { { 3, 1 } }, [1]);
Stack Wide() => new(new double[,] { { 1, 0, -1 }, { 0.5, 0.5, 0.5 } }, [0.1, -0.2], new double[,] { { 1, -2 }, { 0, 3 }, { -1, 1 } }, [0, 0.5, 1]);

Check("the loss of the example", () => Loss(Example(), [1, 1], [8]));
Check("the loss over three outputs", () => Loss(Wide(), [2, 1, 0], [1, 2, 3]));
Check("no error, no loss", () => Loss(Example(), [1, 1], [10]));
Check("the last bias of the example", () => Gradient(Example(), [1, 1], [8]).B2, tolerance: 1e-7);
Check("the last weights of the example", () => Gradient(Example(), [1, 1], [8]).W2, tolerance: 1e-7);
Check("the first bias of the example", () => Gradient(Example(), [1, 1], [8]).B1, tolerance: 1e-7);
Check("the first weights of the example", () => Gradient(Example(), [1, 1], [8]).W1, tolerance: 1e-7);
Check("three inputs, two units, three outputs", () => Gradient(Wide(), [2, 1, 0], [1, 2, 3]), tolerance: 1e-7, weight: 2);
Check("no error, no gradient", () => Gradient(Example(), [1, 1], [10]), tolerance: 1e-7);
