double[] Predict(Table train, Table patients)
{
    double[][] known = Scaled(train.Features(), train.Features());
    string[] diagnoses = train.Text("diagnosis");
    return Scaled(patients.Features(), train.Features()).Select(row =>
    {
        double[] distances = known.Select(other => row.Zip(other, (a, b) => (a - b) * (a - b)).Sum()).ToArray();
        string[] near = Enumerable.Range(0, known.Length).OrderBy(i => distances[i]).Take(15).Select(i => diagnoses[i]).ToArray();
        return (near.Count(y => y == "malignant") + 1.0) / (near.Length + 2);
    }).ToArray();
}

// Each column with mean 0 and standard deviation 1.
double[][] Scaled(double[][] rows, double[][] by)
{
    var columns = Enumerable.Range(0, by[0].Length).Select(i =>
    {
        double mean = by.Average(row => row[i]);
        return (Mean: mean, Deviation: Math.Sqrt(by.Average(row => Math.Pow(row[i] - mean, 2))));
    }).ToArray();
    return rows.Select(row => row.Select((x, i) => (x - columns[i].Mean) / columns[i].Deviation).ToArray()).ToArray();
}
