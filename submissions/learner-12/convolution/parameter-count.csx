Shape OutputShape(Layer layer, Shape input)
{
    if (layer is Convolution c)
    {
        if (c.Kernel > input.Height + 2 * c.Padding || c.Kernel > input.Width + 2 * c.Padding)
            throw new ArgumentException("kernel too large");
        return new Shape(input.Height + 2 * c.Padding - c.Kernel + 1, input.Width + 2 * c.Padding - c.Kernel + 1, c.Filters);
    }
    if (layer is MaxPool p)
    {
        if (p.Size > input.Height || p.Size > input.Width)
            throw new ArgumentException("window too large");
        return input with { Height = input.Height / p.Size, Width = input.Width / p.Size };
    }
    return layer is Dense d ? new Shape(1, 1, d.Units) : input;
}

// makes the weights of a layer, all zero
double[,] Weights(Layer layer, Shape input) => layer switch
{
    Convolution c => new double[c.Filters, c.Kernel * c.Kernel * input.Channels + 1],
    Dense d => new double[d.Units, input.Height * input.Width * input.Channels + 1],
    _ => new double[0, 0],
};

long ParameterCount(Shape input, Layer[] layers)
{
    long count = 0;
    foreach (var layer in layers)
    {
        count += Weights(layer, input).LongLength;
        input = OutputShape(layer, input);
    }
    return count;
}
