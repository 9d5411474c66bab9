using System.Collections.Immutable;
using System.Globalization;
using Grader.Learning;
using Grader.Networks;
using Serilog;
using Serilog.Core;
using Serilog.Events;
using TrainingPlan = Grader.Learning.TrainingPlan;

namespace Benchmarks;

/// <summary>
/// What the learning worker costs, in its own CPU, on made-up tables of the size of those that courses use. Trees grow on labels that are hard
/// to tell apart: the most that a configuration can cost.
/// </summary>
internal sealed class LearningFigures : IDisposable
{
    private const double EvaluationBar = 5, TrainingBar = 8;

    private static readonly ImmutableArray<long> Seeds = [1, 2, 3, 4, 5];

    private readonly CpuSink _cpu = new();
    private readonly Logger _log;
    private readonly LearningPool _pool;
    private bool _allMet = true;

    public LearningFigures()
    {
        _log = new LoggerConfiguration().MinimumLevel.Debug().WriteTo.Sink(_cpu).CreateLogger();
        _pool = new LearningPool(Path.Combine(Path.GetDirectoryName(Built.Cli)!, "learning", "Grader.Learning.dll"), 1, _log);
    }

    /// <returns>0 if every bar is met.</returns>
    public int Run()
    {
        Evaluate("two labels", Labels(2));
        Evaluate("three labels", Labels(3));
        Evaluate("numbers", new Predictions.Numbers([.. Enumerable.Range(0, 1000).Select(Number)], [.. Enumerable.Range(1000, 1000).Select(Number)]));
        var table = Table(569, 30, 2);
        var plan = new TrainingPlan(340, 229, 0, 0.15, Seeds);
        foreach (var trainer in Enum.GetValues<TreeTrainer>())
            foreach (var (trees, leaves, least) in ((int, int, int)[])[(20, 4, 20), (40, 4, 20), (100, 20, 10), .. trainer == TreeTrainer.LightGbm ? WholeBudget : WholeFastTreeBudget])
                Train($"{trainer} {trees} x {leaves}", () => _pool.TrainTrees(new TreeConfiguration(trainer, trees, leaves, 0.2, least, 1), table, plan, default));
        var digits = Table(1797, 64, 10);
        var digitsPlan = new TrainingPlan(1078, 359, 360, 0, Seeds);
        foreach (var (what, network) in Networks)
            Train(what, () => _pool.TrainNetwork(network, digits, digitsPlan, default));
        return _allMet ? 0 : 1;
    }

    public void Dispose()
    {
        _pool.Dispose();
        _log.Dispose();
    }

    /// <summary>Trees, leaves and the least rows of a leaf: the most that a configuration may ask for, in trees of either kind.</summary>
    private static readonly (int, int, int)[] WholeBudget = [(1000, 4, 1), (125, 32, 1)], WholeFastTreeBudget = [(680, 4, 1), (85, 32, 1)];

    /// <summary>Usual ones, then the most that the budget allows of each kind of layer.</summary>
    private static (string, NetworkConfiguration)[] Networks =>
    [
        ("dense, 2,410 parameters, 30 epochs", Network(30, 32, [new LayerSpec.Flattening(), new LayerSpec.Dense(32), Relu, new LayerSpec.Dense(10)])),
        ("CNN, 3,818 parameters, 10 epochs", Network(10, 32, Cnn)),
        ("the same, 11 epochs", Network(11, 32, Cnn)),
        ("dense, 18,760 parameters, 16 epochs", Network(16, 32, [new LayerSpec.Flattening(), new LayerSpec.Dense(250), Relu, new LayerSpec.Dense(10)])),
        ("the same in batches of 1, 6 epochs", Network(6, 1, [new LayerSpec.Flattening(), new LayerSpec.Dense(250), Relu, new LayerSpec.Dense(10)])),
        ("1,024 numbers through Tanh, 12 epochs", Network(12, 32, [new LayerSpec.Convolution(16, 1), new LayerSpec.Activation(ActivationFunction.Tanh), new LayerSpec.MaxPooling(8, 8), new LayerSpec.Flattening(), new LayerSpec.Dense(10)])),
    ];

    private static ImmutableArray<LayerSpec> Cnn =>
        [new LayerSpec.Convolution(8, 3, 1, 1), Relu, new LayerSpec.MaxPooling(2, 2), new LayerSpec.Convolution(16, 3, 1, 1), Relu, new LayerSpec.Flattening(), new LayerSpec.Dense(10)];

    private static LayerSpec.Activation Relu => new(ActivationFunction.Relu);

    private static NetworkConfiguration Network(int epochs, int batch, ImmutableArray<LayerSpec> layers) =>
        new(Shape.Image(1, 8, 8), layers, new OptimiserConfiguration.Adam(0.005), epochs, batch, null);

    private void Evaluate(string what, Predictions predictions)
    {
        const int warm = 50;
        for (int i = 0; i < warm; i++)
            _pool.Evaluate(predictions, default);
        _cpu.Milliseconds.Clear();
        for (int i = 0; i < warm; i++)
            _pool.Evaluate(predictions, default);
        double median = Series.Median(_cpu.Milliseconds);
        Say($"1,000 predictions, {what,-14} {median,6:0.00} ms of CPU: {Met(median <= EvaluationBar)} the bar of {EvaluationBar}");
    }

    private void Train(string what, Func<Learned<TrainingResult>> train)
    {
        _cpu.Milliseconds.Clear();
        bool isDone = train() is Learned<TrainingResult>.Done;
        double seconds = _cpu.Milliseconds.Sum() / 1000;
        Say($"5 seeds of {what,-36} {seconds,6:0.00} s of CPU: {(isDone ? Met(seconds <= TrainingBar) : Met(false))} the bar of {TrainingBar}");
    }

    private string Met(bool met)
    {
        _allMet &= met;
        return met ? "meets" : "MISSES";
    }

    private static Predictions.Labels Labels(int count) => new(
        count, count == 2 ? 1 : null, [.. Enumerable.Range(0, 1000).Select(row => row % count)],
        [.. Enumerable.Range(0, 1000 * count).Select(i => i % count == i / count * 7 % count ? 0.5 + 0.5 / count : 0.5 / count)], AreLabels: false);

    private static TrainingTable Table(int rows, int columns, int labels) => new(
        columns, [.. Enumerable.Range(0, rows * columns).Select(i => Number(i) + 0.3 * (i / columns % labels))],
        new Target.Labels(labels, labels == 2 ? 1 : null, [.. Enumerable.Range(0, rows).Select(row => row % labels)]));

    /// <summary>Between -1 and 1.</summary>
    private static double Number(int i)
    {
        uint mixed = (uint)i * 2654435761u;
        mixed = (mixed ^ (mixed >> 15)) * 2246822519u;
        return unchecked((int)(mixed ^ (mixed >> 13))) / 2147483648.0;
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    /// <summary>The pool says in its log what each request took.</summary>
    private sealed class CpuSink : ILogEventSink
    {
        public List<double> Milliseconds { get; } = [];

        public void Emit(LogEvent logEvent)
        {
            if (logEvent.Properties.TryGetValue("CpuMs", out var value) && value is ScalarValue { Value: double cpu })
                Milliseconds.Add(cpu);
        }
    }
}
