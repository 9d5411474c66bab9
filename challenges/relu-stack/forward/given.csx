/// <summary>A dense layer. The weights have a row for each output and a column for each input.</summary>
record Layer(double[,] Weights, double[] Bias);
