// The colleague's model: a logistic regression on the columns that are named.
static class Model
{
    // The probability of `malignant` for each of the rows.
    public static double[] Predict(Table train, Table rows, string[] columns)
    {
        string[] named = [.. columns.Distinct()];
        double[][] known = Rows(train, named), asked = Rows(rows, named);
        double[] means = [.. named.Select((_, i) => known.Average(row => row[i]))];
        double[] deviations = [.. named.Select((_, i) => Math.Max(1e-9, Math.Sqrt(known.Average(row => (row[i] - means[i]) * (row[i] - means[i])))))];
        double[][] Scaled(double[][] some) => [.. some.Select(row => row.Select((x, i) => (x - means[i]) / deviations[i]).ToArray())];

        double[] weights = Fit(Scaled(known), [.. train.Text("diagnosis").Select(diagnosis => diagnosis == "malignant" ? 1.0 : 0.0)]);
        return [.. Scaled(asked).Select(row => Probability(weights, row))];
    }

    private static double[][] Rows(Table table, string[] columns) =>
        columns.Length > 0 ? table.Features(columns) : [.. Enumerable.Range(0, table.Rows).Select(_ => Array.Empty<double>())];

    // Gradient descent on the log loss. The last weight is the constant.
    private static double[] Fit(double[][] rows, double[] truth)
    {
        double[] weights = new double[rows[0].Length + 1];
        for (int step = 0; step < 400; step++)
        {
            double[] slope = new double[weights.Length];
            for (int r = 0; r < rows.Length; r++)
            {
                double error = (Probability(weights, rows[r]) - truth[r]) / rows.Length;
                for (int i = 0; i < rows[r].Length; i++)
                    slope[i] += error * rows[r][i];
                slope[^1] += error;
            }
            for (int i = 0; i < weights.Length; i++)
                weights[i] -= 0.5 * slope[i];
        }
        return weights;
    }

    private static double Probability(double[] weights, double[] row)
    {
        double sum = weights[^1];
        for (int i = 0; i < row.Length; i++)
            sum += weights[i] * row[i];
        return 1 / (1 + Math.Exp(-sum));
    }
}
