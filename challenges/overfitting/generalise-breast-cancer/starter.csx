double[] Predict(Table train, Table patients)
{
    double[][] known = train.Features();
    string[] diagnoses = train.Text("diagnosis");
    double[][] asked = patients.Features();

    // Not wrong, but not learnt either: how frequent the diagnosis is.
    double share = diagnoses.Count(diagnosis => diagnosis == "malignant") / (double)diagnoses.Length;
    return asked.Select(row => share).ToArray();
}
