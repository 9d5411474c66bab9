// Ten small shapes at random places in a noisy picture, told apart by the four models of the question: which of them does it on pictures that it has
// not seen? The network with one hidden layer gets as many parameters as the convolutional one. Three seeds; the worst one counts.
using Grader.Networks;

const int Seeds = 3, Side = 12, Training = 500, Testing = 300;

// Ten glyphs, 3 wide and 5 high, a row of three bits for each digit of the number.
string[] glyphs = ["75557", "26227", "71747", "71717", "55711", "74717", "74757", "71111", "75757", "75717"];

Samples Draw(int images, RandomSource random)
{
    var inputs = new double[images][];
    var labels = new int[images];
    for (int image = 0; image < images; image++)
    {
        labels[image] = random.Next(glyphs.Length);
        int top = 1 + random.Next(5), left = 2 + random.Next(5); // 25 places
        inputs[image] = [.. Enumerable.Range(0, Side * Side).Select(_ => random.Uniform(0, 0.3))];
        for (int row = 0; row < 5; row++)
            for (int column = 0; column < 3; column++)
                if (((glyphs[labels[image]][row] - '0') >> (2 - column) & 1) == 1)
                    inputs[image][(top + row) * Side + left + column] += random.Uniform(0.4, 0.7);
    }
    return new Samples(inputs, labels);
}

Architecture Network(params LayerSpec[] layers) => Architecture.Infer(Shape.Image(1, Side, Side), layers);

var relu = new LayerSpec.Activation(ActivationFunction.Relu);
var convolutional = Network(
    new LayerSpec.Convolution(8, 3), relu, new LayerSpec.MaxPooling(2, 2), new LayerSpec.Convolution(24, 3), relu,
    new LayerSpec.MaxPooling(3, 3), new LayerSpec.Flattening(), new LayerSpec.Dense(10));
int units = (int)((convolutional.Parameters - 10) / (Side * Side + 1 + 10)) + 1;
var oneLayer = Network(new LayerSpec.Flattening(), new LayerSpec.Dense(units), relu, new LayerSpec.Dense(10));
var linear = Network(new LayerSpec.Flattening(), new LayerSpec.Dense(10));

double Trained(Architecture architecture, Samples train, Samples test, ulong seed)
{
    var network = NeuralNetwork.Create(architecture, seed);
    new Trainer(network, new Optimiser.Adam(0.005)).Train(train, test, new TrainingPlan(16, 8, null, seed));
    return Trainer.Evaluate(network, test).Accuracy;
}

// The question about one pixel after which the two most frequent labels, one on each side, are right most often.
(int Pixel, double Border) Question(Samples samples, int[] rows)
{
    int Right(int pixel, double border) => rows.GroupBy(row => samples.Inputs[row][pixel] > border)
        .Sum(side => side.GroupBy(row => samples.Labels[row]).Max(label => label.Count()));
    return (from pixel in Enumerable.Range(0, Side * Side) from border in (double[])[0.2, 0.35, 0.5] select (pixel, border))
        .MaxBy(question => Right(question.pixel, question.border));
}

double Tree(Samples train, Samples test)
{
    int[] all = [.. Enumerable.Range(0, Training)];
    var root = Question(train, all);
    bool High(double[] image, (int Pixel, double Border) question) => image[question.Pixel] > question.Border;
    var second = all.GroupBy(row => High(train.Inputs[row], root)).ToDictionary(side => side.Key, side => Question(train, [.. side]));
    (bool, bool) Leaf(double[] image) => (High(image, root), High(image, second[High(image, root)]));
    var says = all.GroupBy(row => Leaf(train.Inputs[row])).ToDictionary(
        leaf => leaf.Key, leaf => leaf.GroupBy(row => train.Labels[row]).MaxBy(label => label.Count())!.Key);
    return Enumerable.Range(0, Testing).Count(row => says.GetValueOrDefault(Leaf(test.Inputs[row]), -1) == test.Labels[row]) / (double)Testing;
}

var accuracies = new Dictionary<string, List<double>> { ["A"] = [], ["B"] = [], ["C"] = [], ["D"] = [] };
for (ulong seed = 1; seed <= Seeds; seed++)
{
    var random = new RandomSource(seed + 100);
    Samples train = Draw(Training, random), test = Draw(Testing, random);
    accuracies["A"].Add(Trained(convolutional, train, test, seed));
    accuracies["B"].Add(Trained(linear, train, test, seed));
    accuracies["C"].Add(Trained(oneLayer, train, test, seed));
    accuracies["D"].Add(Tree(train, test));
}

// The model that is clearly better than each other one, with every seed.
var winner = accuracies.Where(one => accuracies.All(other => other.Key == one.Key || one.Value.Zip(other.Value).All(pair => pair.First > pair.Second + 0.15)));
string Percent(string model) => $"{100 * accuracies[model].Average():0} %";

Console.WriteLine($"seeds: {Seeds}");
Console.WriteLine($"pictures: {Training}");
Console.WriteLine($"parameters: {convolutional.Parameters}");
Console.WriteLine($"hidden-parameters: {oneLayer.Parameters}");
Console.WriteLine($"convolutional: {Percent("A")}");
Console.WriteLine($"linear: {Percent("B")}");
Console.WriteLine($"hidden-layer: {Percent("C")}");
Console.WriteLine($"tree: {Percent("D")}");
Console.WriteLine($"answer: {winner.SingleOrDefault().Key ?? "none"}");
