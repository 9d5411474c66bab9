// Naive Bayes: for each diagnosis, a bell curve for each column; few columns, for they are counted as if they knew nothing of each other.
double[] Predict(Table train, Table patients)
{
    string[] columns = ["worst_radius", "worst_concave_points", "worst_texture"];
    double[][] rows = train.Features(columns);
    bool[] sick = train.Text("diagnosis").Select(diagnosis => diagnosis == "malignant").ToArray();
    var (yes, no) = (new Bells(rows.Where((_, i) => sick[i])), new Bells(rows.Where((_, i) => !sick[i])));
    return patients.Features(columns).Select(row => 0.05 + 0.9 / (1 + Math.Exp(no.LogDensity(row) - yes.LogDensity(row)))).ToArray();
}

class Bells
{
    private readonly int count;
    private readonly (double Mean, double Variance)[] columns;

    public Bells(IEnumerable<double[]> some)
    {
        var rows = some.ToList();
        count = rows.Count;
        columns = rows[0].Select((_, i) =>
        {
            double mean = rows.Average(row => row[i]);
            return (mean, rows.Average(row => (row[i] - mean) * (row[i] - mean)));
        }).ToArray();
    }

    public double LogDensity(double[] row) => Math.Log(count) + row.Select((x, i) =>
        -0.5 * Math.Log(columns[i].Variance) - (x - columns[i].Mean) * (x - columns[i].Mean) / (2 * columns[i].Variance)).Sum();
}
