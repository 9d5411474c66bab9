double Loss(Stack stack, double[] x, double[] target)
{
    double loss = 0;
    for (int i = 0; i < stack.B2.Length; i++)
    {
        double o = stack.B2[i];
        for (int j = 0; j < stack.B1.Length; j++)
        {
            double z = stack.B1[j];
            for (int k = 0; k < x.Length; k++)
                z += stack.W1[j, k] * x[k];
            o += stack.W2[i, j] * Math.Max(0, z);
        }
        loss += Math.Pow(o - target[i], 2);
    }
    return loss;
}

Gradients Gradient(Stack stack, double[] x, double[] target)
{
    const double h = 1e-4;
    double before = Loss(stack, x, target);

    double[] OfVector(double[] weights)
    {
        var gradient = new double[weights.Length];
        for (int i = 0; i < weights.Length; i++)
        {
            double old = weights[i];
            weights[i] = old + h;
            gradient[i] = (Loss(stack, x, target) - before) / h;
            weights[i] = old;
        }
        return gradient;
    }

    double[,] OfMatrix(double[,] weights)
    {
        var gradient = new double[weights.GetLength(0), weights.GetLength(1)];
        for (int i = 0; i < weights.GetLength(0); i++)
            for (int j = 0; j < weights.GetLength(1); j++)
            {
                double old = weights[i, j];
                weights[i, j] = old + h;
                gradient[i, j] = (Loss(stack, x, target) - before) / h;
                weights[i, j] = old;
            }
        return gradient;
    }

    return new Gradients(OfMatrix(stack.W1), OfVector(stack.B1), OfMatrix(stack.W2), OfVector(stack.B2));
}
