// By hand: three columns, each with its own slope, one after the other, on what is left over.
double[] Predict(Table train, Table patients)
{
    string[] columns = ["bmi", "s5_ltg", "blood_pressure"];
    double[] truth = train.Numbers("progression");
    double mean = truth.Average();
    double[] rest = truth.Select(y => y - mean).ToArray();
    double[] result = Enumerable.Repeat(mean, patients.Rows).ToArray();
    for (int round = 0; round < 20; round++)
        foreach (string column in columns)
        {
            double[] x = train.Numbers(column), asked = patients.Numbers(column);
            double middle = x.Average();
            double slope = x.Zip(rest, (a, b) => (a - middle) * b).Sum() / x.Sum(a => (a - middle) * (a - middle));
            for (int i = 0; i < rest.Length; i++)
                rest[i] -= slope * (x[i] - middle);
            for (int i = 0; i < result.Length; i++)
                result[i] += slope * (asked[i] - middle);
        }
    return result;
}
