// The baseline itself: 0.75 of what it has seen, 0.1 of what it has not.
double[] Predict(Table train, Table patients)
{
    double[][] by = train.Features(Known(train));
    double[] weights = Fit(Scaled(by, by).Select(Expand).ToArray(), train.Numbers("progression"), penalty: 0);
    return Scaled(patients.Features(Known(train)), by).Select(row => Expand(row).Zip(weights, (x, w) => x * w).Sum()).ToArray();
}

string[] Known(Table train) => train.Columns.Where(column => column != "progression").ToArray();

double[] Expand(double[] row) => row.Prepend(1).ToArray();

// Least squares by the normal equations, with a penalty; Gauss's elimination with pivots.
double[] Fit(double[][] rows, double[] truth, double penalty)
{
    int n = rows[0].Length;
    var a = new double[n, n + 1];
    for (int i = 0; i < n; i++)
    {
        for (int j = 0; j < n; j++)
            a[i, j] = rows.Sum(row => row[i] * row[j]) + (i == j && i > 0 ? penalty : 0);
        a[i, n] = rows.Zip(truth, (row, y) => row[i] * y).Sum();
    }
    for (int c = 0; c < n; c++)
    {
        int pivot = Enumerable.Range(c, n - c).MaxBy(r => Math.Abs(a[r, c]));
        for (int j = 0; j <= n; j++)
            (a[c, j], a[pivot, j]) = (a[pivot, j], a[c, j]);
        for (int r = 0; r < n; r++)
            if (r != c)
            {
                double factor = a[r, c] / a[c, c];
                for (int j = c; j <= n; j++)
                    a[r, j] -= factor * a[c, j];
            }
    }
    return Enumerable.Range(0, n).Select(i => a[i, n] / a[i, i]).ToArray();
}

double[][] Scaled(double[][] rows, double[][] by)
{
    var columns = Enumerable.Range(0, by[0].Length).Select(i =>
    {
        double mean = by.Average(row => row[i]);
        return (Mean: mean, Deviation: Math.Sqrt(by.Average(row => Math.Pow(row[i] - mean, 2))));
    }).ToArray();
    return rows.Select(row => row.Select((x, i) => (x - columns[i].Mean) / columns[i].Deviation).ToArray()).ToArray();
}
