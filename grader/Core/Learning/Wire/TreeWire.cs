using Grader.Running;

namespace Grader.Learning;

internal static class TreeWire
{
    public static void Write(WireWriter to, TreeConfiguration configuration)
    {
        to.Byte((byte)configuration.Trainer);
        to.Int32(configuration.Trees);
        to.Int32(configuration.Leaves);
        to.Double(configuration.LearningRate);
        to.Int32(configuration.MinimumRowsPerLeaf);
        to.Double(configuration.FeatureFraction);
    }

    /// <summary>Within the budget for so many rows of the table.</summary>
    public static TreeConfiguration Read(ref WireReader from, int trainingRows, TrainingTable table)
    {
        var configuration = new TreeConfiguration(
            (TreeTrainer)from.Byte(), from.Int32(), from.Int32(), from.Double(), from.Int32(), from.Double());
        return configuration.Problems(trainingRows, table.Columns, (table.Target as Target.Labels)?.Count ?? 0) is [var problem, ..] ? throw new WireException(problem) : configuration;
    }
}
