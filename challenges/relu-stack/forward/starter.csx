double[] Forward(Layer[] layers, double[] x)
{
    throw new NotImplementedException();
}
