double Dot(double[,] weights, double[] x, int row, int column)
{
    double here = weights[row, column] * x[column];
    return column == x.Length - 1 ? here : here + Dot(weights, x, row, column + 1);
}

List<double> Rows(double[,] weights, double[] bias, double[] x, int row)
{
    if (row == bias.Length - 1)
        return new List<double> { bias[row] + Dot(weights, x, row, 0) };

    List<double> rest = Rows(weights, bias, x, row + 1);
    rest.Insert(0, bias[row] + Dot(weights, x, row, 0));
    return rest;
}

double[] Dense(double[,] weights, double[] bias, double[] x)
{
    if (bias.Length != weights.GetLength(0) || x.Length != weights.GetLength(1))
        throw new ArgumentException("sizes");
    return Rows(weights, bias, x, 0).ToArray();
}
