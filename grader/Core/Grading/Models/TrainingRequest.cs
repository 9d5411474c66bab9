using System.Collections.Immutable;
using Grader.Challenges.Tables;
using Grader.Judging;
using Grader.Learning;
using Grader.Networks;

namespace Grader.Grading.Models;

/// <summary>A training that may be asked for, or all that is wrong with what a check returned, at once.</summary>
/// <param name="Do">Null if there are problems.</param>
/// <param name="Network">The layers, as far as they fit; null: there are none.</param>
internal sealed record TrainingRequest(TrainingRequest.Train? Do, ImmutableArray<string> Problems, Trainee Trainee, Architecture? Network = null)
{
    public delegate Learned<TrainingResult> Train(ILearning learning, CancellationToken cancel);

    public static TrainingRequest Read(Observation value, Judgement.Training training, ChallengeTable table)
    {
        var faults = ImmutableArray.CreateBuilder<string>();
        var reader = new ConfigurationReader(faults);
        if (reader.Trees(value) is { } trees)
            return Of(trees, training, table);
        var input = ImageShapes.Of(table.Image) ?? Shape.Flat(Features(table).Length);
        if (faults.Count == 0 && reader.Network(value, input) is { } network)
            return Of(network, training, table);
        if (faults.Count == 0)
            faults.Add(value is Observation.Null ? "there is no configuration: the function returned null" : "this is no `TreeTraining` and no `Network`");
        return new TrainingRequest(null, faults.ToImmutable(), default);
    }

    public static ImmutableArray<string> Features(ChallengeTable table) =>
        [.. LabelColumns.Features(table.Data, table.Label!.Column).Select(column => column.Name)];

    private static TrainingRequest Of(TreeConfiguration trees, Judgement.Training training, ChallengeTable table)
    {
        ImmutableArray<string> problems = [.. trees.Problems(table.Plan!.Train, Features(table).Length, table.Label!.Labels.Length)];
        if (training.ParametersAtMost is not null || training.MultipliesAtMost is not null)
            problems = problems.Add("a `Network` is asked for");
        var data = TrainingTables.Of(table.Data, table.Label, Features(table));
        return Done(
            problems, (learning, cancel) => learning.TrainTrees(trees, data, table.Plan, cancel),
            trees.Trainer == TreeTrainer.FastForest ? Trainee.Forest : Trainee.BoostedTrees, null);
    }

    private static TrainingRequest Of(NetworkConfiguration network, Judgement.Training training, ChallengeTable table)
    {
        var (label, plan) = (table.Label!, table.Plan!);
        if (label.IsNumber)
            return new TrainingRequest(null, [$"a `Network` learns labels, and `{label.Column}` holds numbers: return a `TreeTraining`"], Trainee.Network);
        var architecture = network.Architecture;
        ImmutableArray<string> problems =
            [.. network.Problems(plan.Train, label.Labels.Length), .. NetworkCosts.Over(architecture, training.ParametersAtMost, training.MultipliesAtMost)];
        var data = TrainingTables.Scaled(TrainingTables.Of(table.Data, label, Features(table)), !network.Input.IsFlat);
        return Done(problems, (learning, cancel) => learning.TrainNetwork(network, data, plan, cancel), Trainee.Network, architecture);
    }

    private static TrainingRequest Done(ImmutableArray<string> problems, Train train, Trainee trainee, Architecture? network) =>
        new(problems.IsEmpty ? train : null, problems, trainee, network);
}
