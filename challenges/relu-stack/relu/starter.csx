double[] Relu(double[] x)
{
    throw new NotImplementedException();
}
