using System.Globalization;
using Grader.Networks;

namespace Grader.Learning;

/// <summary>Everything that is wrong with a configuration, at once, before anything is trained.</summary>
internal static class NetworkBudget
{
    public static IReadOnlyList<string> Problems(NetworkConfiguration configuration, int trainingRows, int labels)
    {
        var architecture = configuration.Architecture;
        var problems = new List<string>(architecture.Faults);
        if (architecture.Fits)
            AddCosts(problems, configuration, architecture, trainingRows, labels);
        Whole(problems, "Epochs", configuration.Epochs, 1, TrainingBounds.Epochs);
        Whole(problems, "Batch", configuration.Batch, 1, TrainingBounds.Batch);
        if (configuration.Patience is { } patience)
            Whole(problems, "Patience", patience, 1, TrainingBounds.Epochs);
        if (!(configuration.Optimiser.LearningRate > 0 && configuration.Optimiser.LearningRate <= TrainingBounds.LearningRate))
            problems.Add(Text($"the learning rate must be above 0 and at most {TrainingBounds.LearningRate}; it is {configuration.Optimiser.LearningRate}"));
        if (configuration.Optimiser is OptimiserConfiguration.Sgd { Momentum: var momentum } && !(momentum >= 0 && momentum < 1))
            problems.Add(Text($"the momentum must be at least 0 and below 1; it is {momentum}"));
        return problems;
    }

    private static void AddCosts(List<string> problems, NetworkConfiguration configuration, Architecture architecture, int trainingRows, int labels)
    {
        if (!architecture.Output.IsFlat || architecture.Output.Size != labels)
            problems.Add(Text($"there are {labels} labels, so the network must end with {labels} numbers in a row; it ends with {architecture.Output}"));
        if (architecture.Parameters > TrainingBounds.Parameters)
            problems.Add(Text($"the network has {architecture.Parameters} parameters; the budget is {TrainingBounds.Parameters}"));
        if (configuration.Epochs is < 1 or > TrainingBounds.Epochs || configuration.Batch is < 1 or > TrainingBounds.Batch)
            return;
        double steps = NetworkCost.Steps(architecture, trainingRows, configuration.Epochs, configuration.Batch);
        if (steps > TrainingBounds.Steps)
            problems.Add(Text($"{configuration.Epochs} epochs of {trainingRows} rows in batches of {configuration.Batch} cost {steps / 1e6:F0} million steps; the budget is {TrainingBounds.Steps / 1e6:F0} million: fewer epochs, a smaller network or larger batches"));
    }

    private static void Whole(List<string> problems, string name, int value, int least, int most)
    {
        if (value < least || value > most)
            problems.Add(Text($"{name} must be between {least} and {most}; it is {value}"));
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
