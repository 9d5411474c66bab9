Shape OutputShape(Layer layer, Shape input)
{
    switch (layer)
    {
        case Convolution c:
            return new Shape(Fit(input.Height + 2 * c.Padding, c.Kernel) + 1, Fit(input.Width + 2 * c.Padding, c.Kernel) + 1, c.Filters);
        case MaxPool p:
            return new Shape(Fit(input.Height, p.Size) / p.Size + 1, Fit(input.Width, p.Size) / p.Size + 1, input.Channels);
        case Dense d:
            return new Shape(1, 1, d.Units);
        default:
            return input;
    }
}

// how far the window can move
int Fit(int size, int window) => window <= size ? size - window : throw new ArgumentException("it does not fit");

long Learned(Layer layer, Shape input) => layer switch
{
    Convolution c => (1L * c.Kernel * c.Kernel * input.Channels + 1) * c.Filters,
    Dense d => (1L * input.Height * input.Width * input.Channels + 1) * d.Units,
    _ => 0,
};

long ParameterCount(Shape input, Layer[] layers)
{
    long total = 0;
    foreach (var layer in layers)
    {
        total += Learned(layer, input);
        input = OutputShape(layer, input);
    }
    return total;
}
