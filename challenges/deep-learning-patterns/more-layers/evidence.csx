// More layers: what the network can express, what reaches the first layer on the way back, and what a step costs. All of it at the start of the
// training, over ten seeds; the worst seed counts.
using Grader.Networks;

const int Seeds = 10;

LayerSpec[] Stack(int layers, int units, ActivationFunction function, int outputs) =>
    [.. Enumerable.Range(0, layers).SelectMany(_ => new LayerSpec[] { new LayerSpec.Dense(units), new LayerSpec.Activation(function) }), new LayerSpec.Dense(outputs)];

// How many flat regions a network of 8 ReLU units a layer cuts a square into, counted on a grid: points with the same units awake share one.
int Regions(int layers, ulong seed)
{
    const int side = 100;
    var network = NeuralNetwork.Create(Architecture.Infer(Shape.Flat(2), Stack(layers, 8, ActivationFunction.Relu, 1)), seed);
    var random = new RandomSource(seed + 2000);
    foreach (var dense in network.Layers.OfType<DenseLayer>())
        for (int unit = 1; unit <= dense.Output.Size; unit++)
            dense.Parameters[^unit] = random.Uniform(-0.5, 0.5); // Or all borders of the first layer would meet in one point.
    var patterns = new HashSet<string>();
    for (int i = 0; i < side * side; i++)
    {
        double[] value = [2.0 * (i % side) / (side - 1) - 1, 2.0 * (i / side) / (side - 1) - 1];
        var pattern = new System.Text.StringBuilder();
        foreach (var layer in network.Layers)
        {
            value = layer.Forward(value);
            if (layer is ActivationLayer)
                foreach (double unit in value)
                    pattern.Append(unit > 0 ? '1' : '0');
        }
        patterns.Add(pattern.ToString());
    }
    return patterns.Count;
}

// The length of the first layer's gradient over 64 examples of 64 numbers and 10 classes.
double FirstGradient(int layers, ulong seed)
{
    var network = NeuralNetwork.Create(Architecture.Infer(Shape.Flat(64), Stack(layers, 32, ActivationFunction.Sigmoid, 10)), seed);
    var random = new RandomSource(seed + 1000);
    for (int example = 0; example < 64; example++)
    {
        double[] input = [.. Enumerable.Range(0, 64).Select(_ => random.NextDouble())];
        network.Backward(Loss.CrossEntropy(network.Forward(input), random.Next(10)).Gradient);
    }
    return Math.Sqrt(network.Layers[0].Gradients.Sum(gradient => gradient / 64 * (gradient / 64)));
}

long Multiplies(int layers) => Architecture.Infer(Shape.Flat(64), Stack(layers, 32, ActivationFunction.Sigmoid, 10)).Multiplies;

ulong[] seeds = [.. Enumerable.Range(1, Seeds).Select(seed => (ulong)seed)];
int[] few = [.. seeds.Select(seed => Regions(1, seed))], many = [.. seeds.Select(seed => Regions(4, seed))];
double[] near = [.. seeds.Select(seed => FirstGradient(2, seed))], far = [.. seeds.Select(seed => FirstGradient(8, seed))];
double faded = near.Min() / far.Max();

bool expressesMore = many.Min() > few.Max(), gradientsVanish = faded > 100, costsMore = Multiplies(8) > 2 * Multiplies(2);

Console.WriteLine($"seeds: {Seeds}");
Console.WriteLine($"regions-of-one-layer: {few.Min()} to {few.Max()}");
Console.WriteLine($"regions-of-four-layers: {many.Min()} to {many.Max()}");
Console.WriteLine($"first-gradient-of-two-layers: at least {near.Min():0.000}");
Console.WriteLine($"first-gradient-of-eight-layers: at most {far.Max():0.0000000}");
Console.WriteLine($"gradient-shrinks: {Math.Floor(faded / 100) * 100:0} times");
Console.WriteLine($"multiplications-of-two-layers: {Multiplies(2)}");
Console.WriteLine($"multiplications-of-eight-layers: {Multiplies(8)}");
Console.WriteLine($"answer: {(expressesMore && gradientsVanish && costsMore ? "B" : "none")}");
