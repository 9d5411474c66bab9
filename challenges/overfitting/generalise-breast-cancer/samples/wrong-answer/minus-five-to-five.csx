double[] Predict(Table train, Table patients)
{
    double mean = train.Numbers("worst_radius").Average();
    return patients.Numbers("worst_radius").Select(radius => radius - mean).ToArray();
}
