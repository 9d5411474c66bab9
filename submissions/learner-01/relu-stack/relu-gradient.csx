double[] Times(double[,] w, double[] b, double[] x) =>
    b.Select((bias, row) => bias + x.Select((v, column) => w[row, column] * v).Sum()).ToArray();

double Loss(Stack stack, double[] x, double[] target)
{
    var h = Times(stack.W1, stack.B1, x).Select(v => Math.Max(0, v)).ToArray();
    return Times(stack.W2, stack.B2, h).Zip(target, (o, t) => (o - t) * (o - t)).Sum();
}

Gradients Gradient(Stack stack, double[] x, double[] target)
{
    var z = Times(stack.W1, stack.B1, x);
    var h = z.Select(v => Math.Max(0, v)).ToArray();
    var output = Times(stack.W2, stack.B2, h);

    // errors, from the last layer to the first
    var errorOut = output.Zip(target, (o, t) => 2 * (o - t)).ToArray();
    var errorHidden = new double[h.Length];
    for (int j = 0; j < h.Length; j++)
    {
        if (z[j] <= 0)
            continue;
        for (int i = 0; i < errorOut.Length; i++)
            errorHidden[j] += errorOut[i] * stack.W2[i, j];
    }

    return new Gradients(Product(errorHidden, x), errorHidden, Product(errorOut, h), errorOut);
}

double[,] Product(double[] error, double[] input)
{
    var product = new double[error.Length, input.Length];
    for (int i = 0; i < error.Length; i++)
        for (int j = 0; j < input.Length; j++)
            product[i, j] = error[i] * input[j];
    return product;
}
