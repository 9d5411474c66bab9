double[,] MaxPool(double[,] image, int size, int stride)
{
    throw new NotImplementedException();
}
