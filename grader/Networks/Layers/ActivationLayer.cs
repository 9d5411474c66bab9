namespace Grader.Networks;

/// <summary>The same function for each number.</summary>
public sealed class ActivationLayer(Shape shape, ActivationFunction function) : Layer(shape, shape)
{
    private protected override void Compute(double[] input, double[] output, bool training)
    {
        for (int i = 0; i < output.Length; i++)
            output[i] = function switch
            {
                ActivationFunction.Relu => Math.Max(0, input[i]),
                ActivationFunction.Sigmoid => ElementaryFunctions.Sigmoid(input[i]),
                _ => ElementaryFunctions.Tanh(input[i]),
            };
    }

    /// <summary>The derivative follows from the output; that of ReLU at 0 is 0.</summary>
    private protected override void Propagate(double[] outputGradient, double[] inputGradient)
    {
        for (int i = 0; i < inputGradient.Length; i++)
        {
            double y = Result[i];
            inputGradient[i] = outputGradient[i] * function switch
            {
                ActivationFunction.Relu => y > 0 ? 1 : 0,
                ActivationFunction.Sigmoid => y * (1 - y),
                _ => 1 - y * y,
            };
        }
    }
}
