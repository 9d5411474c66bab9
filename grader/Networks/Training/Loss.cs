namespace Grader.Networks;

/// <summary>How wrong an output is.</summary>
public static class Loss
{
    /// <summary>
    /// Of softmax probabilities: -log of the right class's one, in nats; and its derivative by each score, which is the probability, less 1 for
    /// the right class.
    /// </summary>
    public static (double Loss, double[] Gradient) CrossEntropy(ReadOnlySpan<double> scores, int label)
    {
        double[] gradient = ElementaryFunctions.Softmax(scores);
        double loss = -ElementaryFunctions.Log(Math.Max(gradient[label], 2.2250738585072014e-308));
        gradient[label] -= 1;
        return (loss, gradient);
    }

    /// <summary>The mean of the squared differences, and its derivative by each output.</summary>
    public static (double Loss, double[] Gradient) SquaredError(ReadOnlySpan<double> outputs, ReadOnlySpan<double> targets)
    {
        var gradient = new double[outputs.Length];
        double sum = 0;
        for (int i = 0; i < outputs.Length; i++)
        {
            double difference = outputs[i] - targets[i];
            sum += difference * difference;
            gradient[i] = 2 * difference / outputs.Length;
        }
        return (sum / outputs.Length, gradient);
    }
}
