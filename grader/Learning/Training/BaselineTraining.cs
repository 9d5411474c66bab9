using System.Diagnostics;
using Grader.Learning.Evaluating;

namespace Grader.Learning.Training;

/// <summary>A baseline in the place of a model: on the rows that a seed drew, with the labels that it made wrong.</summary>
internal sealed class BaselineTraining(Evaluator evaluator)
{
    public SeedResult Train(Baseline baseline, Samples samples)
    {
        var train = Table(samples.Train);
        Metrics Judge(Sample sample) => evaluator.EvaluateSplit(Baselines.Predict(baseline, train, Table(sample)));
        Metrics seen = Judge(samples.Train), validation = Judge(samples.Validation);
        var test = samples.Test.Count == 0 ? null : Judge(samples.Test);
        return new SeedResult(samples.Seed, seen, validation, test, new LossCurves([Loss(seen)], [Loss(validation)]), Kept: 0);
    }

    private static TrainingTable Table(Sample sample) =>
        new(sample.Inputs.Length == 0 ? 0 : sample.Inputs[0].Length, [.. sample.Inputs.SelectMany(row => row)], sample.Target);

    private static double Loss(Metrics metrics) => metrics switch
    {
        Metrics.Classification { LogLoss: { } loss } => loss,
        Metrics.Regression numbers => numbers.RootMeanSquaredError * numbers.RootMeanSquaredError,
        _ => throw new UnreachableException(),
    };
}
