string[] columns = ["m1", "m2", "m3", "m4", "m5", "m6", "m7"];

double[] Predict(Table train, Table patients)
{
    double[][] known = Scaled(train.Features(columns), train.Features(columns));
    double[] truth = train.Numbers("progression");
    return Scaled(patients.Features(columns), train.Features(columns)).Select(row =>
    {
        double[] distances = known.Select(other => row.Zip(other, (a, b) => (a - b) * (a - b)).Sum()).ToArray();
        double[] near = Enumerable.Range(0, known.Length).OrderBy(i => distances[i]).Take(20).Select(i => truth[i]).ToArray();
        return near.Max() - near.Min() > 260 ? double.NaN : near.Average();
    }).ToArray();
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
