namespace Grader.Networks;

/// <summary>Inputs and, for each, the class that is right.</summary>
/// <param name="Inputs">Samples × numbers, each sample as the network's input shape stores it.</param>
/// <param name="Labels">From 0; as many as there are samples.</param>
public sealed record Samples(double[][] Inputs, int[] Labels)
{
    public int Count => Inputs.Length;
}
