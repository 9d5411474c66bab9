double[] Dense(double[,] weights, double[] bias, double[] x)
{
    throw new NotImplementedException();
}
