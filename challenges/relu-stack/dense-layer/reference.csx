double[] Dense(double[,] weights, double[] bias, double[] x)
{
    int outputs = weights.GetLength(0), inputs = weights.GetLength(1);
    if (bias.Length != outputs)
        throw new ArgumentException($"{outputs} rows of weights need as many biases, not {bias.Length}", nameof(bias));
    if (x.Length != inputs)
        throw new ArgumentException($"expected {inputs} inputs, got {x.Length}", nameof(x));

    var result = new double[outputs];
    for (int i = 0; i < outputs; i++)
    {
        double sum = bias[i];
        for (int j = 0; j < inputs; j++)
            sum += weights[i, j] * x[j];
        result[i] = sum;
    }
    return result;
}
