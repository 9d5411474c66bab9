// What depth buys, with weights set by hand: no training, no chance. Folding the line from 0 to 1 in half takes two ReLU units. Each further
// layer folds what the layers before it have folded, so the pieces double, while a single hidden layer gets one piece for each unit.
using Grader.Networks;

const int Depth = 8, Grid = 1 << 16;

// fold(x) = 2 · relu(x) − 4 · relu(x − 0.5), layer after layer.
NeuralNetwork Folded(int depth)
{
    var layers = new List<Layer>();
    for (int i = 0; i < depth; i++)
    {
        var dense = new DenseLayer(i == 0 ? 1 : 2, 2);
        double[] weights = i == 0 ? [1, 1, 0, -0.5] : [2, -4, 2, -4, 0, -0.5];
        weights.CopyTo(dense.Parameters, 0);
        layers.AddRange([dense, new ActivationLayer(Shape.Flat(2), ActivationFunction.Relu)]);
    }
    var output = new DenseLayer(2, 1);
    double[] last = [2, -4, 0];
    last.CopyTo(output.Parameters, 0);
    return new NeuralNetwork([.. layers, output]);
}

// Straight pieces of what the network draws. Every break lies on the grid, and all sums are exact.
int Pieces(NeuralNetwork network)
{
    double[] values = [.. Enumerable.Range(0, Grid + 1).Select(i => network.Forward([(double)i / Grid])[0])];
    return 1 + Enumerable.Range(1, Grid - 1).Count(i => values[i + 1] - values[i] != values[i] - values[i - 1]);
}

// One hidden layer of n units has 3 n + 1 parameters, and a break for each unit at most.
int parameters = Folded(Depth).CopyParameters().Length, units = (parameters - 1) / 3, shallowPieces = units + 1;

// Points along the line that belong to two classes in turn: n pieces cross the middle n times at most, so 2 · wrong >= changes − crossings.
int points = 1 << Depth;
var deep = Folded(Depth);
int deepWrong = Enumerable.Range(0, points).Count(i => deep.Forward([(double)i / points])[0] > 0.5 != (i % 2 == 1));
int shallowWrong = (points - 1 - shallowPieces + 1) / 2;

int[] pieces = [.. Enumerable.Range(1, Depth).Select(depth => Pieces(Folded(depth)))];
bool eachLayerBuildsOnTheLast = pieces.Select((count, i) => count == 1 << (i + 1)).All(doubled => doubled);

Console.WriteLine($"parameters: {parameters}");
Console.WriteLine($"layers: {Depth}");
Console.WriteLine($"pieces-after-one-layer: {pieces[0]}");
Console.WriteLine($"pieces-after-two-layers: {pieces[1]}");
Console.WriteLine($"pieces-after-all-layers: {pieces[^1]}");
Console.WriteLine($"shallow-units: {units}");
Console.WriteLine($"shallow-pieces-at-most: {shallowPieces}");
Console.WriteLine($"points: {points}");
Console.WriteLine($"deep-wrong: {deepWrong}");
Console.WriteLine($"shallow-wrong-at-least: {shallowWrong}");
Console.WriteLine($"answer: {(eachLayerBuildsOnTheLast && deepWrong == 0 && shallowWrong > points / 3 ? "A" : "none")}");
