/// <summary>Two dense layers with a ReLU between them. A matrix has a row for each output and a column for each input.</summary>
record Stack(double[,] W1, double[] B1, double[,] W2, double[] B2);

/// <summary>The derivative of the loss with respect to each weight, in the place of that weight.</summary>
record Gradients(double[,] W1, double[] B1, double[,] W2, double[] B2);
