(Shape Input, Layer[] Layers) Network(Inputs rng)
{
    var layers = new List<Layer>();
    int blocks = rng.Length(1..4);
    for (int i = 0; i < blocks; i++)
    {
        layers.Add(new Convolution(rng.Pick(1, 3, 5), rng.Int(1, 8), rng.Int(0, 2)));
        if (rng.Bool())
            layers.Add(new Relu());
        if (rng.Bool())
            layers.Add(new MaxPool(2));
    }
    for (int units = rng.Int(5, 40); units > 2; units /= 3)
        layers.Add(new Dense(units));
    return (new Shape(rng.Int(80, 99), rng.Int(80, 99), rng.Int(1, 4)), [.. layers]);
}

Check("networks of every depth", Network, x => ParameterCount(x.Input, x.Layers), cases: 25, weight: 4);
Check("pooling drops the rest at the edge", () => ParameterCount(new Shape(5, 7, 1), [new MaxPool(3), new Dense(1)]));
Check("two dense layers", () => ParameterCount(new Shape(1, 1, 6), [new Dense(4), new Dense(3)]));
Check("channels come from the filters before", () => ParameterCount(new Shape(9, 9, 3), [new Convolution(3, 5, 1), new Convolution(1, 2, 0)]));
Check("more than an int can hold", () => ParameterCount(new Shape(1024, 1024, 64), [new Dense(4096)]), weight: 2);
Check("the second pooling does not fit", () => ParameterCount(new Shape(3, 3, 1), [new MaxPool(2), new MaxPool(2)]));
Check("pooling that does not fit is refused", () => OutputShape(new MaxPool(4), new Shape(8, 3, 1)));
Check("padding makes room", () => OutputShape(new Convolution(5, 2, 1), new Shape(3, 4, 1)));
