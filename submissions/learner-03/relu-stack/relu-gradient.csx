double[] Layer(double[,] w, double[] b, double[] x) =>
    b.Select((bias, row) => bias + x.Select((v, column) => w[row, column] * v).Sum()).ToArray();

double[,] Times(double[] a, double[] b)
{
    var m = new double[a.Length, b.Length];
    for (int i = 0; i < a.Length; i++)
        for (int j = 0; j < b.Length; j++)
            m[i, j] = a[i] * b[j];
    return m;
}

Gradients Gradient(Stack stack, double[] x, double[] target)
{
    var z = Layer(stack.W1, stack.B1, x);
    var h = z.Select(v => v > 0 ? v : 0).ToArray();
    var error = Layer(stack.W2, stack.B2, h).Select((o, i) => 2 * (o - target[i])).ToArray();
    var back = z.Select((v, j) => v > 0 ? error.Select((e, i) => e * stack.W2[i, j]).Sum() : 0).ToArray();
    return new Gradients(Times(back, x), back, Times(error, h), error);
}
