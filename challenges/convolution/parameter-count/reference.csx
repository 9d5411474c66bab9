Shape OutputShape(Layer layer, Shape input) => layer switch
{
    Convolution(var kernel, var filters, var padding) =>
        new Shape(Outputs(input.Height + 2 * padding, kernel, 1), Outputs(input.Width + 2 * padding, kernel, 1), filters),
    MaxPool(var size) => input with { Height = Outputs(input.Height, size, size), Width = Outputs(input.Width, size, size) },
    Dense(var units) => new Shape(1, 1, units),
    _ => input,
};

long ParameterCount(Shape input, Layer[] layers)
{
    long count = 0;
    foreach (Layer layer in layers)
    {
        count += layer switch
        {
            Convolution(var kernel, var filters, _) => filters * ((long)kernel * kernel * input.Channels + 1),
            Dense(var units) => units * ((long)input.Height * input.Width * input.Channels + 1),
            _ => 0,
        };
        input = OutputShape(layer, input);
    }
    return count;
}

int Outputs(int size, int window, int stride) => window <= size
    ? (size - window) / stride + 1
    : throw new ArgumentException($"a window of {window} does not fit into {size}");
