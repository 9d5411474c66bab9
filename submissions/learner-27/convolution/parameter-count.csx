static Shape OutputShape(Layer layer, Shape input)
{
    if (layer is Convolution c)
    {
        int height = input.Height + 2 * c.Padding - c.Kernel + 1;
        int width = input.Width + 2 * c.Padding - c.Kernel + 1;
        if (height < 1 || width < 1)
            throw new ArgumentOutOfRangeException(nameof(layer));
        return new Shape(height, width, c.Filters);
    }
    if (layer is MaxPool p)
    {
        if (p.Size > input.Height || p.Size > input.Width)
            throw new ArgumentOutOfRangeException(nameof(layer));
        return new Shape(input.Height / p.Size, input.Width / p.Size, input.Channels);
    }
    if (layer is Dense d)
        return new Shape(1, 1, d.Units);
    return input;
}

static long ParameterCount(Shape input, IEnumerable<Layer> layers)
{
    long sum = 0;
    foreach (var layer in layers)
    {
        if (layer is Convolution c)
            sum += (long)c.Filters * c.Kernel * c.Kernel * input.Channels + c.Filters;
        if (layer is Dense d)
            sum += (long)d.Units * input.Height * input.Width * input.Channels + d.Units;
        input = OutputShape(layer, input);
    }
    return sum;
}
