// All 35 columns, and no penalty: stops walking downhill long before the bottom, while the weights are still small.
double[] Predict(Table train, Table patients)
{
    string[] columns = train.Columns.Where(column => column != "progression").ToArray();
    double[][] rows = train.Features(columns), asked = patients.Features(columns);
    double[] truth = train.Numbers("progression");
    double mean = truth.Average();
    double[] means = columns.Select((_, i) => rows.Average(row => row[i])).ToArray();
    double[] spreads = columns.Select((_, i) => Math.Sqrt(rows.Average(row => Math.Pow(row[i] - means[i], 2)))).ToArray();
    double[] Scaled(double[] row) => row.Select((x, i) => (x - means[i]) / spreads[i]).ToArray();

    double[][] known = rows.Select(Scaled).ToArray();
    double[] weights = new double[columns.Length];
    for (int step = 0; step < 12; step++)
    {
        double[] errors = known.Select((row, r) => row.Zip(weights, (x, w) => x * w).Sum() + mean - truth[r]).ToArray();
        weights = weights.Select((w, i) => w - 0.05 * known.Select((row, r) => errors[r] * row[i]).Average()).ToArray();
    }
    return asked.Select(row => mean + Scaled(row).Zip(weights, (x, w) => x * w).Sum()).ToArray();
}
