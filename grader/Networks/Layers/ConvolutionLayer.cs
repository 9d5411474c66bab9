namespace Grader.Networks;

/// <summary>
/// A convolution as the field uses the word: the kernel is not mirrored. Parameters: for each filter its kernels, channel by channel and row
/// by row; then the biases.
/// </summary>
public sealed class ConvolutionLayer : Layer
{
    private readonly int _filters, _kernel, _stride, _padding, _weights;

    private readonly (int From, int To, int Count)[][] _runs;

    /// <exception cref="ArgumentException">The kernel does not fit the image.</exception>
    public ConvolutionLayer(Shape input, int filters, int kernel, int stride = 1, int padding = 0)
        : this(Planned(input, new LayerSpec.Convolution(filters, kernel, stride, padding)), kernel, stride, padding)
    {
    }

    private ConvolutionLayer(PlannedLayer plan, int kernel, int stride, int padding)
        : base(plan.Input, plan.Output, checked((int)plan.Parameters))
    {
        (_filters, _kernel, _stride, _padding) = (plan.Output.Channels, kernel, stride, padding);
        _weights = Parameters.Length - _filters;
        _runs = [.. Enumerable.Range(0, _weights).Select(FindRuns)];
    }

    internal override int FanIn => Input.Channels * _kernel * _kernel;

    internal override int FanOut => _filters * _kernel * _kernel;

    private protected override void Compute(double[] input, double[] output, bool training)
    {
        int plane = Output.Height * Output.Width;
        for (int filter = 0; filter < _filters; filter++)
            output.AsSpan(filter * plane, plane).Fill(Parameters[_weights + filter]);
        for (int weight = 0; weight < _weights; weight++)
        {
            double factor = Parameters[weight];
            foreach (var (from, to, count) in _runs[weight])
                if (_stride == 1)
                    Add(factor, input.AsSpan(from, count), output.AsSpan(to, count));
                else
                    for (int i = 0; i < count; i++)
                        output[to + i] += factor * input[from + i * _stride];
        }
    }

    private protected override void Propagate(double[] outputGradient, double[] inputGradient)
    {
        int plane = Output.Height * Output.Width;
        for (int filter = 0; filter < _filters; filter++)
            foreach (double slope in outputGradient.AsSpan(filter * plane, plane))
                Gradients[_weights + filter] += slope;
        double[] seen = Seen;
        for (int weight = 0; weight < _weights; weight++)
        {
            double factor = Parameters[weight], sum = 0;
            foreach (var (from, to, count) in _runs[weight])
                for (int i = 0; i < count; i++)
                {
                    double slope = outputGradient[to + i];
                    sum += slope * seen[from + i * _stride];
                    inputGradient[from + i * _stride] += slope * factor;
                }
            Gradients[weight] += sum;
        }
    }

    private static void Add(double factor, ReadOnlySpan<double> from, Span<double> to)
    {
        for (int i = 0; i < to.Length; i++)
            to[i] += factor * from[i];
    }

    /// <summary>For one weight, row by row: where its inputs begin, where its outputs begin, and how many there are beside each other.</summary>
    private (int From, int To, int Count)[] FindRuns(int weight)
    {
        int column = weight % _kernel, row = weight / _kernel % _kernel;
        int channel = weight / (_kernel * _kernel) % Input.Channels, filter = weight / FanIn;
        var (top, bottom) = Inside(row, Input.Height, Output.Height);
        var (left, right) = Inside(column, Input.Width, Output.Width);
        if (right <= left)
            return [];
        var runs = new List<(int From, int To, int Count)>();
        for (int y = top; y < bottom; y++)
        {
            int from = (channel * Input.Height + y * _stride + row - _padding) * Input.Width + left * _stride + column - _padding;
            int to = (filter * Output.Height + y) * Output.Width + left;
            runs.Add((from, to, right - left));
        }
        return [.. runs];
    }

    /// <summary>The outputs, from the first to before the last, for which a place in the kernel lies within the image and not in its padding.</summary>
    private (int First, int End) Inside(int place, int length, int outputs)
    {
        int first = Math.Max(0, (_padding - place + _stride - 1) / _stride);
        int last = length - 1 + _padding - place;
        return (first, last < 0 ? 0 : Math.Min(outputs, last / _stride + 1));
    }

    private static PlannedLayer Planned(Shape input, LayerSpec spec)
    {
        var plan = Architecture.Infer(input, [spec]);
        return plan.Fits ? plan.Layers[0] : throw new ArgumentException(plan.Faults[0], nameof(spec));
    }
}
