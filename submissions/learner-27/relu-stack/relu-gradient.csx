double[] Forward(double[,] weights, double[] bias, double[] x)
{
    var y = new double[bias.Length];
    for (int i = 0; i < y.Length; i++)
    {
        y[i] = bias[i];
        for (int j = 0; j < x.Length; j++)
            y[i] += weights[i, j] * x[j];
    }
    return y;
}

double Loss(Stack stack, double[] x, double[] target)
{
    double[] h = Forward(stack.W1, stack.B1, x).Select(v => Math.Max(0, v)).ToArray();
    double[] output = Forward(stack.W2, stack.B2, h);
    return output.Zip(target, (o, t) => (o - t) * (o - t)).Sum();
}

Gradients Gradient(Stack stack, double[] x, double[] target)
{
    double[] z = Forward(stack.W1, stack.B1, x);
    double[] h = z.Select(v => Math.Max(0, v)).ToArray();
    double[] output = Forward(stack.W2, stack.B2, h);

    var d2 = new double[output.Length];
    var w2 = new double[output.Length, h.Length];
    for (int i = 0; i < output.Length; i++)
    {
        d2[i] = 2 * (output[i] - target[i]);
        for (int j = 0; j < h.Length; j++)
            w2[i, j] = d2[i] * h[j];
    }

    var d1 = new double[h.Length];
    var w1 = new double[h.Length, x.Length];
    for (int j = 0; j < h.Length; j++)
    {
        for (int i = 0; i < output.Length; i++)
            d1[j] += stack.W2[i, j] * d2[i];
        if (z[j] <= 0)
            d1[j] = 0;
        for (int k = 0; k < x.Length; k++)
            w1[j, k] = d1[j] * x[k];
    }
    return new Gradients(w1, d1, w2, d2);
}
