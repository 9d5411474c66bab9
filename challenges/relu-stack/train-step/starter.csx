Layer[] TrainStep(Layer[] layers, double[][] batch, int[] labels, double rate)
{
    throw new NotImplementedException();
}
