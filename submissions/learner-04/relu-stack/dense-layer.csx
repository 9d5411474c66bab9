static List<double> Dense(double[,] weights, IReadOnlyList<double> bias, IReadOnlyList<double> x)
{
    if (bias.Count != weights.GetLength(0) || x.Count != weights.GetLength(1))
        throw new ArgumentException("the sizes do not fit");

    var outputs = new List<double>();
    for (int row = 0; row < bias.Count; row++)
    {
        double sum = bias[row];
        for (int column = 0; column < x.Count; column++)
            sum += weights[row, column] * x[column];
        outputs.Add(sum);
    }
    return outputs;
}
