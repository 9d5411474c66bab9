double[] Predict(Table train, Table patients)
{
    double mean = train.Numbers("mix_1").Average();
    return patients.Numbers("mix_1").Select(radius => radius - mean).ToArray();
}
