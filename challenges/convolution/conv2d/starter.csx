double[,] Conv2D(double[,] image, double[,] kernel, int stride, int padding)
{
    throw new NotImplementedException();
}
