// The squares and products are left out: 90 rows are too few for 35 weights.
string[] columns = ["m1", "m2", "m3", "m4", "m5", "m6", "m7"];

double[] Predict(Table train, Table patients)
{
    var scale = new Scale(train.Features(columns));
    double[][] known = scale.Apply(train.Features(columns));
    double[] truth = train.Numbers("progression");
    double mean = truth.Average();

    double[] weights = Ridge(known, [.. truth.Select(y => y - mean)], steps: 200, rate: 0.1, penalty: 0.05);
    return [.. scale.Apply(patients.Features(columns)).Select(row => mean + Dot(weights, row))];
}

// Gradient descent on the mean squared error, half of it, with a penalty on large weights.
double[] Ridge(double[][] rows, double[] truth, int steps, double rate, double penalty)
{
    double[] weights = new double[rows[0].Length];
    for (int step = 0; step < steps; step++)
    {
        double[] slope = [.. weights.Select(weight => penalty * weight)];
        for (int r = 0; r < rows.Length; r++)
        {
            double error = (Dot(weights, rows[r]) - truth[r]) / rows.Length;
            for (int i = 0; i < weights.Length; i++)
                slope[i] += error * rows[r][i];
        }
        for (int i = 0; i < weights.Length; i++)
            weights[i] -= rate * slope[i];
    }
    return weights;
}

double Dot(double[] a, double[] b)
{
    double sum = 0;
    for (int i = 0; i < a.Length; i++)
        sum += a[i] * b[i];
    return sum;
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
