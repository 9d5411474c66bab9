// One column, and a slope that does not dare.
double[] Predict(Table train, Table patients)
{
    double mean = train.Numbers("progression").Average(), bmi = train.Numbers("bmi").Average();
    return patients.Numbers("bmi").Select(x => mean + 2 * (x - bmi)).ToArray();
}
