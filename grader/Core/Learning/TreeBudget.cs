using System.Globalization;

namespace Grader.Learning;

/// <summary>Everything that is wrong with a configuration, at once, before anything is trained.</summary>
internal static class TreeBudget
{
    public static IReadOnlyList<string> Problems(TreeConfiguration configuration, int trainingRows, int columns, int labels)
    {
        var problems = new List<string>();
        if (!Enum.IsDefined(configuration.Trainer))
            problems.Add("Trainer must be LightGbm, FastTree or FastForest");
        Whole(problems, "Trees", configuration.Trees, 1, TrainingBounds.Trees);
        Whole(problems, "Leaves", configuration.Leaves, 2, TrainingBounds.Leaves);
        Whole(problems, "MinimumRowsPerLeaf", configuration.MinimumRowsPerLeaf, 1, Math.Max(1, trainingRows / 2));
        if (!(configuration.LearningRate > 0 && configuration.LearningRate <= 1))
            problems.Add(Text($"LearningRate must be above 0 and at most 1; it is {configuration.LearningRate}"));
        if (!(configuration.FeatureFraction > 0 && configuration.FeatureFraction <= 1))
            problems.Add(Text($"FeatureFraction must be above 0 and at most 1; it is {configuration.FeatureFraction}"));
        if (configuration.Trees is >= 1 and <= TrainingBounds.Trees && configuration.Leaves is >= 2 and <= TrainingBounds.Leaves)
            AddCosts(problems, configuration, trainingRows, columns, labels);
        return problems;
    }

    private static void AddCosts(List<string> problems, TreeConfiguration configuration, int trainingRows, int columns, int labels)
    {
        int leaves = configuration.Trees * configuration.Leaves;
        if (leaves > TrainingBounds.TotalLeaves)
            problems.Add(Text($"{configuration.Trees} trees of {configuration.Leaves} leaves are {leaves} leaves; the budget is {TrainingBounds.TotalLeaves}"));
        double steps = TreeCost.Steps(configuration, trainingRows, columns, labels);
        if (steps > TrainingBounds.Steps)
            problems.Add(Text($"{configuration.Trees} trees of {configuration.Leaves} leaves by {configuration.Trainer} cost {steps / 1e6:F0} million steps; the budget is {TrainingBounds.Steps / 1e6:F0} million: fewer trees, smaller ones{(configuration.Trainer == TreeTrainer.LightGbm ? "" : ", or LightGbm, which is faster")}"));
    }

    private static void Whole(List<string> problems, string name, int value, int least, int most)
    {
        if (value < least || value > most)
            problems.Add(Text($"{name} must be between {least} and {most}; it is {value}"));
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
