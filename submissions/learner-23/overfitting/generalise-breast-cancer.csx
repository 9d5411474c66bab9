// Linear discriminant, the old way: two bell curves of the same form, one for each diagnosis.
double[] Predict(Table train, Table patients)
{
    double[][] rows = train.Features();
    bool[] sick = train.Text("diagnosis").Select(diagnosis => diagnosis == "malignant").ToArray();
    double[] yes = Mean(rows.Where((_, i) => sick[i])), no = Mean(rows.Where((_, i) => !sick[i]));
    int n = yes.Length;

    // The direction that parts them best: covariance · direction = yes − no.
    var a = new double[n, n + 1];
    for (int i = 0; i < n; i++)
    {
        for (int j = 0; j < n; j++)
            a[i, j] = rows.Select((row, r) => (row[i] - (sick[r] ? yes : no)[i]) * (row[j] - (sick[r] ? yes : no)[j])).Average();
        a[i, n] = yes[i] - no[i];
    }
    double[] direction = Solve(a, n);
    double middle = Dot(direction, yes.Zip(no, (p, q) => (p + q) / 2).ToArray());
    return patients.Features().Select(row => 0.05 + 0.9 / (1 + Math.Exp(middle - Dot(direction, row)))).ToArray();
}

double Dot(double[] a, double[] b) => a.Zip(b, (x, y) => x * y).Sum();

double[] Mean(IEnumerable<double[]> some)
{
    var rows = some.ToList();
    return rows[0].Select((_, i) => rows.Average(row => row[i])).ToArray();
}

double[] Solve(double[,] a, int n)
{
    for (int c = 0; c < n; c++)
        for (int r = 0; r < n; r++)
            if (r != c)
            {
                double factor = a[r, c] / a[c, c];
                for (int j = c; j <= n; j++)
                    a[r, j] -= factor * a[c, j];
            }
    return Enumerable.Range(0, n).Select(i => a[i, n] / a[i, i]).ToArray();
}
