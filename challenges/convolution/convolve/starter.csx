double[,,] Convolve(double[,,] image, double[,,,] filters, double[] bias, int stride, int padding)
{
    throw new NotImplementedException();
}
