double[] Predict(Table train, Table patients)
{
    double[][] known = train.Features();
    string[] diagnoses = train.Text("diagnosis");
    return patients.Features().Select(row =>
    {
        double[] distances = known.Select(other => row.Zip(other, (a, b) => (a - b) * (a - b)).Sum()).ToArray();
        string[] near = Enumerable.Range(0, known.Length).OrderBy(i => distances[i]).Take(5).Select(i => diagnoses[i]).ToArray();
        return (near.Count(y => y == "malignant") + 1.0) / (near.Length + 2);
    }).ToArray();
}
