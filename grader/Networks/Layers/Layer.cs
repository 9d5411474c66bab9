namespace Grader.Networks;

/// <summary>
/// One layer at work on one sample at a time. It keeps what it saw on the way forwards, for the way back; so it serves one thread.
/// </summary>
public abstract class Layer
{
    private protected Layer(Shape input, Shape output, int parameters = 0)
    {
        (Input, Output) = (input, output);
        Parameters = new double[parameters];
        Gradients = new double[parameters];
        Result = new double[output.Size];
        Seen = [];
    }

    public Shape Input { get; }

    public Shape Output { get; }

    /// <summary>What training changes. Each layer says in which order.</summary>
    public double[] Parameters { get; }

    /// <summary>The loss's derivative by each parameter, summed over the samples since <see cref="ClearGradients"/>.</summary>
    public double[] Gradients { get; }

    /// <summary>How many numbers reach one number of the output: what initial weights are scaled by. 0 without weights.</summary>
    internal virtual int FanIn => 0;

    /// <summary>How many numbers of the output one number reaches.</summary>
    internal virtual int FanOut => 0;

    private protected double[] Result { get; }

    /// <summary>The input of the last <see cref="Forward"/>.</summary>
    private protected double[] Seen { get; private set; }

    /// <summary>The output for one sample; valid until the next call.</summary>
    /// <exception cref="ArgumentException">The input has not the layer's size.</exception>
    public double[] Forward(double[] input, bool training = false)
    {
        if (input.Length != Input.Size)
            throw new ArgumentException(FormattableString.Invariant($"{input.Length} numbers for a layer of {Input.Size}"), nameof(input));
        Seen = input;
        Compute(input, Result, training);
        return Result;
    }

    /// <summary>
    /// Takes the loss's derivative by each number of the output, adds to <see cref="Gradients"/>, and gives the derivative by each number
    /// of the input. Goes with the last <see cref="Forward"/>.
    /// </summary>
    public double[] Backward(double[] outputGradient)
    {
        var inputGradient = new double[Input.Size];
        Propagate(outputGradient, inputGradient);
        return inputGradient;
    }

    public void ClearGradients() => Array.Clear(Gradients);

    private protected abstract void Compute(double[] input, double[] output, bool training);

    /// <summary><paramref name="inputGradient"/> comes zeroed.</summary>
    private protected abstract void Propagate(double[] outputGradient, double[] inputGradient);
}
