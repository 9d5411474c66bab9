namespace Grader.Networks;

/// <summary>The largest number of each window; of equal ones the first, which alone gets the derivative.</summary>
public sealed class MaxPoolingLayer : Layer
{
    private readonly int _window, _stride;

    private readonly int[] _largest;

    public MaxPoolingLayer(Shape input, int window, int? stride = null)
        : this(Architecture.Infer(input, [new LayerSpec.MaxPooling(window, stride ?? window)]), window, stride ?? window)
    {
    }

    private MaxPoolingLayer(Architecture plan, int window, int stride)
        : base(plan.Input, plan.Fits ? plan.Output : throw new ArgumentException(plan.Faults[0], nameof(plan)))
    {
        (_window, _stride) = (window, stride);
        _largest = new int[Output.Size];
    }

    private protected override void Compute(double[] input, double[] output, bool training)
    {
        int to = 0;
        for (int channel = 0; channel < Output.Channels; channel++)
            for (int row = 0; row < Output.Height; row++)
                for (int column = 0; column < Output.Width; column++, to++)
                    output[to] = input[_largest[to] = Largest(input, (channel * Input.Height + row * _stride) * Input.Width + column * _stride)];
    }

    private protected override void Propagate(double[] outputGradient, double[] inputGradient)
    {
        for (int i = 0; i < _largest.Length; i++)
            inputGradient[_largest[i]] += outputGradient[i];
    }

    private int Largest(double[] input, int corner)
    {
        int largest = corner;
        for (int row = 0; row < _window; row++)
            for (int column = 0; column < _window; column++)
            {
                int place = corner + row * Input.Width + column;
                if (input[place] > input[largest])
                    largest = place;
            }
        return largest;
    }
}
