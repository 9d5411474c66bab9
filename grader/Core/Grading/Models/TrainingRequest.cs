using System.Collections.Immutable;
using Grader.Challenges.Tables;
using Grader.Judging;
using Grader.Learning;
using Grader.Networks;

namespace Grader.Grading.Models;

/// <summary>From what a check returned to a training that may be asked for, or all that is wrong with it, at once.</summary>
internal static class TrainingRequest
{
    public delegate Learned<TrainingResult> Train(ILearning learning, CancellationToken cancel);

    /// <returns>A training, or at least one problem.</returns>
    public static (Train? Train, ImmutableArray<string> Problems) Read(Observation value, Judgement.Training training, ChallengeTable table)
    {
        var faults = ImmutableArray.CreateBuilder<string>();
        var reader = new ConfigurationReader(faults);
        var data = TrainingTables.Of(table.Data, table.Label!, Features(table));
        var plan = table.Plan!;
        if (reader.Trees(value) is { } trees)
        {
            faults.AddRange(trees.Problems(plan.Train));
            if (training.ParametersAtMost is not null || training.MultipliesAtMost is not null)
                faults.Add("a `Network` is asked for");
            return Done(faults, (learning, cancel) => learning.TrainTrees(trees, data, plan, cancel));
        }
        var input = ImageShapes.Of(table.Image) ?? Shape.Flat(data.Columns);
        if (faults.Count == 0 && reader.Network(value, input) is { } network)
        {
            if (table.Label!.IsNumber)
                return (null, [$"a `Network` learns labels, and `{table.Label.Column}` holds numbers: return a `TreeTraining`"]);
            faults.AddRange(network.Problems(plan.Train, table.Label.Labels.Length));
            faults.AddRange(NetworkCosts.Over(network.Architecture, training.ParametersAtMost, training.MultipliesAtMost));
            return Done(faults, (learning, cancel) => learning.TrainNetwork(network, TrainingTables.Scaled(data, !input.IsFlat), plan, cancel));
        }
        if (faults.Count == 0)
            faults.Add(value is Observation.Null ? "there is no configuration: the function returned null" : "this is no `TreeTraining` and no `Network`");
        return (null, faults.ToImmutable());
    }

    public static ImmutableArray<string> Features(ChallengeTable table) =>
        [.. LabelColumns.Features(table.Data, table.Label!.Column).Select(column => column.Name)];

    private static (Train?, ImmutableArray<string>) Done(ImmutableArray<string>.Builder faults, Train train) =>
        (faults.Count == 0 ? train : null, faults.ToImmutable());
}
