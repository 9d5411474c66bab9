Fit Diagnose(double[] train, double[] validation)
{
    throw new NotImplementedException();
}
