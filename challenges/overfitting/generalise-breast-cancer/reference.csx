double[] Predict(Table train, Table patients)
{
    var scale = new Scale(train.Features());
    double[][] known = scale.Apply(train.Features());
    double[] truth = [.. train.Text("diagnosis").Select(diagnosis => diagnosis == "malignant" ? 1.0 : 0.0)];

    var (weights, bias) = Logistic.Fit(known, truth, steps: 300, rate: 0.3, decay: 0.01);
    return [.. scale.Apply(patients.Features()).Select(row => Logistic.Probability(weights, bias, row))];
}

// Every column to mean 0 and standard deviation 1, by what the training rows say.
class Scale(double[][] rows)
{
    private readonly double[] _means = [.. rows[0].Select((_, i) => rows.Average(row => row[i]))];
    private readonly double[] _deviations = [.. rows[0].Select((_, i) =>
    {
        double mean = rows.Average(row => row[i]);
        return Math.Sqrt(rows.Average(row => (row[i] - mean) * (row[i] - mean)));
    })];

    public double[][] Apply(double[][] rows) => [.. rows.Select(row => row.Select((x, i) => (x - _means[i]) / _deviations[i]).ToArray())];
}

static class Logistic
{
    public static double Probability(double[] weights, double bias, double[] row)
    {
        double sum = bias;
        for (int i = 0; i < weights.Length; i++)
            sum += weights[i] * row[i];
        return 1 / (1 + Math.Exp(-sum));
    }

    // Gradient descent on the log loss; the decay pulls the weights towards zero, so that no single row is worth a large one.
    public static (double[] Weights, double Bias) Fit(double[][] rows, double[] truth, int steps, double rate, double decay)
    {
        double[] weights = new double[rows[0].Length];
        double bias = 0;
        for (int step = 0; step < steps; step++)
        {
            double[] slope = [.. weights.Select(weight => decay * weight)];
            double biasSlope = 0;
            for (int r = 0; r < rows.Length; r++)
            {
                double error = (Probability(weights, bias, rows[r]) - truth[r]) / rows.Length;
                biasSlope += error;
                for (int i = 0; i < weights.Length; i++)
                    slope[i] += error * rows[r][i];
            }
            for (int i = 0; i < weights.Length; i++)
                weights[i] -= rate * slope[i];
            bias -= rate * biasSlope;
        }
        return (weights, bias);
    }
}
