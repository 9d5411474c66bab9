// A network with room to spare, a few small pictures, and three labels in ten that are wrong: what do the two curves do? Validation labels are as
// wrong as training labels, so nothing but the pictures themselves can be learnt for both. Three seeds; the worst one counts.
using Grader.Networks;

const int Seeds = 3, Side = 8, Images = 200, Epochs = 100;
const double WrongLabels = 0.3;

// Ten glyphs, 3 wide and 5 high, a row of three bits for each digit of the number.
string[] glyphs = ["75557", "26227", "71747", "71717", "55711", "74717", "74757", "71111", "75757", "75717"];

Samples Draw(RandomSource random)
{
    var inputs = new double[Images][];
    var labels = new int[Images];
    for (int image = 0; image < Images; image++)
    {
        int glyph = random.Next(glyphs.Length);
        inputs[image] = [.. Enumerable.Range(0, Side * Side).Select(_ => random.Uniform(0, 0.4))];
        for (int row = 0; row < 5; row++)
            for (int column = 0; column < 3; column++)
                if (((glyphs[glyph][row] - '0') >> (2 - column) & 1) == 1)
                    inputs[image][(row + 1) * Side + column + 2] += random.Uniform(0.3, 0.7);
        labels[image] = random.NextDouble() < WrongLabels ? (glyph + 1 + random.Next(9)) % 10 : glyph;
    }
    return new Samples(inputs, labels);
}

TrainingRun Run(ulong seed)
{
    var random = new RandomSource(seed + 100);
    LayerSpec[] layers = [new LayerSpec.Dense(32), new LayerSpec.Activation(ActivationFunction.Relu), new LayerSpec.Dense(10)];
    var network = NeuralNetwork.Create(Architecture.Infer(Shape.Flat(Side * Side), layers), seed);
    return new Trainer(network, new Optimiser.Adam(0.005)).Train(Draw(random), Draw(random), new TrainingPlan(Epochs, 16, null, seed));
}

Epoch[][] runs = [.. Enumerable.Range(1, Seeds).Select(seed => Run((ulong)seed).Epochs.ToArray())];
int Best(Epoch[] run) => Array.FindIndex(run, epoch => epoch.ValidationLoss == run.Min(other => other.ValidationLoss));
double Mean(Func<Epoch[], double> of) => runs.Average(of);

// B would leave the training loss high, D would keep both from falling at first, A would take the validation loss along.
bool fitsTraining = runs.All(run => run[^1].TrainLoss < 0.5 * run[Best(run)].TrainLoss && run[^1].TrainAccuracy > 0.9);
bool bothFellAtFirst = runs.All(run => Best(run) > 0 && run[Best(run)].ValidationLoss < 0.9 * run[0].ValidationLoss);
double rise = runs.Min(run => run[^1].ValidationLoss / run[Best(run)].ValidationLoss);

Console.WriteLine($"seeds: {Seeds}");
Console.WriteLine($"pictures: {Images}");
Console.WriteLine($"wrong-labels: {100 * WrongLabels:0} %");
Console.WriteLine($"epochs: {Epochs}");
Console.WriteLine($"training-at-first: {Mean(run => run[0].TrainLoss):0.00}");
Console.WriteLine($"training-at-the-end: {Mean(run => run[^1].TrainLoss):0.00}");
Console.WriteLine($"validation-at-first: {Mean(run => run[0].ValidationLoss):0.00}");
Console.WriteLine($"validation-at-best: {Mean(run => run[Best(run)].ValidationLoss):0.00}");
Console.WriteLine($"validation-at-the-end: {Mean(run => run[^1].ValidationLoss):0.00}");
Console.WriteLine($"best-epoch: {runs.Min(run => Best(run) + 1)} to {runs.Max(run => Best(run) + 1)}");
Console.WriteLine($"rise-at-least: {Math.Floor(rise * 10) / 10:0.0}");
Console.WriteLine($"answer: {(fitsTraining && bothFellAtFirst && rise > 1.15 ? "C" : fitsTraining && bothFellAtFirst ? "A" : bothFellAtFirst ? "B" : "none")}");
