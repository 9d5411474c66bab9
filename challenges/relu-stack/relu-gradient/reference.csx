double Loss(Stack stack, double[] x, double[] target)
{
    double[] output = Dense(stack.W2, stack.B2, Relu(Dense(stack.W1, stack.B1, x)));
    double loss = 0;
    for (int i = 0; i < output.Length; i++)
        loss += (output[i] - target[i]) * (output[i] - target[i]);
    return loss;
}

Gradients Gradient(Stack stack, double[] x, double[] target)
{
    // Forward, keeping what the way back needs.
    double[] z = Dense(stack.W1, stack.B1, x);
    double[] h = Relu(z);
    double[] output = Dense(stack.W2, stack.B2, h);

    // d(loss)/d(output): the derivative of (o − t)² is 2 (o − t).
    var outputError = new double[output.Length];
    for (int i = 0; i < output.Length; i++)
        outputError[i] = 2 * (output[i] - target[i]);

    // d(loss)/dz: back through W2, then through the ReLU, which is open only where z was positive.
    var hiddenError = new double[h.Length];
    for (int j = 0; j < h.Length; j++)
        for (int i = 0; z[j] > 0 && i < output.Length; i++)
            hiddenError[j] += stack.W2[i, j] * outputError[i];

    return new Gradients(Outer(hiddenError, x), hiddenError, Outer(outputError, h), outputError);
}

double[] Dense(double[,] weights, double[] bias, double[] x)
{
    var result = new double[bias.Length];
    for (int i = 0; i < bias.Length; i++)
    {
        result[i] = bias[i];
        for (int j = 0; j < x.Length; j++)
            result[i] += weights[i, j] * x[j];
    }
    return result;
}

double[] Relu(double[] x) => Array.ConvertAll(x, v => Math.Max(0, v));

// A weight's gradient: the error of the output it leads to, times the input that it weighs.
double[,] Outer(double[] error, double[] input)
{
    var result = new double[error.Length, input.Length];
    for (int i = 0; i < error.Length; i++)
        for (int j = 0; j < input.Length; j++)
            result[i, j] = error[i] * input[j];
    return result;
}
