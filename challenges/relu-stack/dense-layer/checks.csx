Check("the example", () => Dense(new double[,] { { 1, 2, 3 }, { 4, 5, 6 } }, [10, 20], [1, 0, -1]), weight: 2);
Check("one output", () => Dense(new double[,] { { 0.5, -0.25 } }, [1], [2, 4]));
Check("more outputs than inputs", () => Dense(new double[,] { { 1 }, { -2 }, { 3 } }, [0, 0, 0.5], [2]));
Check("no inputs", () => Dense(new double[2, 0], [3, 4], []));
Check("no outputs", () => Dense(new double[0, 2], [], [1, 2]));
Check("x of the wrong length is refused", () => Dense(new double[,] { { 1, 2 } }, [0], [1, 2, 3]));
Check("a bias of the wrong length is refused", () => Dense(new double[,] { { 1, 2 } }, [0, 0], [1, 2]));
