using System.Runtime.InteropServices;
using Microsoft.ML;
using Microsoft.ML.Calibrators;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.FastTree;
using Microsoft.ML.Trainers.LightGbm;

namespace Grader.Learning.Training;

/// <summary>
/// Has ML.NET grow trees, on one thread and from a fixed seed: then they are the same bits on every machine. The seed of a plan draws the
/// rows, and has no say here.
/// </summary>
internal sealed class TreeGrower(TreeConfiguration configuration, float[][] rows)
{
    private const int Seed = 1;

    private static readonly Lazy<bool> LightGbmLoads =
        new(() => NativeLibrary.TryLoad("lib_lightgbm", typeof(LightGbmBinaryTrainer).Assembly, null, out _));

    private readonly MLContext _ml = new(Seed);

    /// <summary>Its native library is there, and so is what that needs: <c>libgomp1</c> on Linux.</summary>
    public static bool HasLightGbm => LightGbmLoads.Value;

    /// <summary>Gives the probability of true.</summary>
    public Ensemble Grow(bool[] labels)
    {
        var trainers = _ml.BinaryClassification.Trainers;
        switch (configuration.Trainer)
        {
            case TreeTrainer.LightGbm:
                var boosted = trainers.LightGbm(LightGbmForLabels()).Fit(Data(labels)).Model;
                return Logit(boosted.SubModel.TrainedTreeEnsemble.Trees, boosted.Calibrator);
            case TreeTrainer.FastTree:
                var fast = trainers.FastTree(Boosted(new FastTreeBinaryTrainer.Options())).Fit(Data(labels)).Model;
                return Logit(fast.SubModel.TrainedTreeEnsemble.Trees, fast.Calibrator);
            default:
                // ML.NET's forest for labels has no probability to give; the same trees of zeros and ones have.
                return Grow(Array.ConvertAll(labels, label => label ? 1.0 : 0));
        }
    }

    /// <summary>Gives a number.</summary>
    public Ensemble Grow(double[] numbers)
    {
        var trainers = _ml.Regression.Trainers;
        return configuration.Trainer switch
        {
            TreeTrainer.LightGbm => new Ensemble.Sum(Plain(trainers.LightGbm(LightGbmForNumbers()).Fit(Data(numbers)).Model.TrainedTreeEnsemble.Trees)),
            TreeTrainer.FastTree => new Ensemble.Sum(
                Plain(trainers.FastTree(Boosted(new FastTreeRegressionTrainer.Options())).Fit(Data(numbers)).Model.TrainedTreeEnsemble.Trees)),
            _ => new Ensemble.Mean(
                Plain(trainers.FastForest(Grown(new FastForestRegressionTrainer.Options())).Fit(Data(numbers)).Model.TrainedTreeEnsemble.Trees)),
        };
    }

    // The two options of LightGBM have a base in common that can't be named without their own names.
    private LightGbmBinaryTrainer.Options LightGbmForLabels() => new()
    {
        NumberOfIterations = configuration.Trees,
        NumberOfLeaves = configuration.Leaves,
        MinimumExampleCountPerLeaf = configuration.MinimumRowsPerLeaf,
        LearningRate = configuration.LearningRate,
        Booster = new GradientBooster.Options { FeatureFraction = configuration.FeatureFraction },
        NumberOfThreads = 1,
        Seed = Seed,
        Deterministic = true,
    };

    private LightGbmRegressionTrainer.Options LightGbmForNumbers() => new()
    {
        NumberOfIterations = configuration.Trees,
        NumberOfLeaves = configuration.Leaves,
        MinimumExampleCountPerLeaf = configuration.MinimumRowsPerLeaf,
        LearningRate = configuration.LearningRate,
        Booster = new GradientBooster.Options { FeatureFraction = configuration.FeatureFraction },
        NumberOfThreads = 1,
        Seed = Seed,
        Deterministic = true,
    };

    private TOptions Boosted<TOptions>(TOptions options)
        where TOptions : BoostedTreeOptions
    {
        options.LearningRate = configuration.LearningRate;
        return Grown(options);
    }

    private TOptions Grown<TOptions>(TOptions options)
        where TOptions : TreeOptions
    {
        options.NumberOfTrees = configuration.Trees;
        options.NumberOfLeaves = configuration.Leaves;
        options.MinimumExampleCountPerLeaf = configuration.MinimumRowsPerLeaf;
        options.FeatureFraction = configuration.FeatureFraction;
        options.NumberOfThreads = 1;
        options.Seed = options.FeatureSelectionSeed = Seed;
        return options;
    }

    private IDataView Data(bool[] labels) =>
        _ml.Data.LoadFromEnumerable(rows.Select((row, i) => new LabelRow { Features = row, Label = labels[i] }), Schema(typeof(LabelRow)));

    private IDataView Data(double[] numbers) =>
        _ml.Data.LoadFromEnumerable(rows.Select((row, i) => new NumberRow { Features = row, Label = (float)numbers[i] }), Schema(typeof(NumberRow)));

    private SchemaDefinition Schema(Type row)
    {
        var schema = SchemaDefinition.Create(row);
        schema[nameof(LabelRow.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, rows[0].Length);
        return schema;
    }

    /// <summary>ML.NET's calibrator of boosted trees is 1 / (1 + exp(slope · sum + offset)), with an offset of 0.</summary>
    private static Ensemble.Logit Logit(IEnumerable<RegressionTreeBase> trees, PlattCalibrator calibrator) => calibrator.Offset == 0
        ? new Ensemble.Logit(Plain(trees), -calibrator.Slope)
        : throw new InvalidOperationException("a calibrator that boosting does not have");

    private static Tree[] Plain(IEnumerable<RegressionTreeBase> trees) => [.. trees.Select(tree => new Tree(tree))];

    private sealed class LabelRow
    {
        public float[] Features { get; set; } = [];

        public bool Label { get; set; }
    }

    private sealed class NumberRow
    {
        public float[] Features { get; set; } = [];

        public float Label { get; set; }
    }
}
