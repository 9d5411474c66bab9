(Stack Stack, double[] X, double[] Target) Random(Inputs rng)
{
    int inputs = rng.Length(1..6), hidden = rng.Length(1..8), outputs = rng.Length(1..5);
    var stack = new Stack(
        rng.Matrix(hidden, inputs, -1, 1), rng.Doubles(hidden, -0.5, 0.5), rng.Matrix(outputs, hidden, -1, 1), rng.Doubles(outputs, -0.5, 0.5));
    return (stack, rng.Doubles(inputs, -2, 2), rng.Doubles(outputs, -2, 2));
}

Check("losses of every size", Random, task => Loss(task.Stack, task.X, task.Target), cases: 20, weight: 2, tolerance: 1e-7);
Check("gradients of every size", Random, task => Gradient(task.Stack, task.X, task.Target), cases: 30, weight: 6, tolerance: 1e-7);
Check("exactly zero is shut", () => Gradient(
    new Stack(new double[,] { { 1, -1 }, { 1, 1 } }, [0, 0], new double[,] { { 2, 3 } }, [0]), [1, 1], [0]), tolerance: 1e-7);
Check("an output below zero has a gradient too", () => Gradient(
    new Stack(new double[,] { { 1 } }, [0], new double[,] { { -1 }, { 1 } }, [0, 0]), [2], [1, 1]), tolerance: 1e-7);
Check("square weights go back transposed", () => Gradient(
    new Stack(new double[,] { { 1, 0 }, { 0, 1 } }, [0, 0], new double[,] { { 1, 2 }, { 3, 4 } }, [0, 0]), [1, 1], [0, 0]), tolerance: 1e-7);
Check("the stack is left alone", () =>
{
    var stack = new Stack(new double[,] { { 1 } }, [0.5], new double[,] { { -2 } }, [1]);
    Gradient(stack, [2], [1]);
    return stack;
});
Check("x and target are left alone", () =>
{
    double[] x = [-1, 2], target = [3];
    Gradient(new Stack(new double[,] { { 1, 1 } }, [0.5], new double[,] { { -2 } }, [1]), x, target);
    return (x, target);
});
