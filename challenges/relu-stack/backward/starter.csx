Layer[] Backward(Layer[] layers, double[] x, int label)
{
    throw new NotImplementedException();
}
