namespace Grader.Learning;

/// <summary>
/// What training trees costs, before they are trained, in steps of about a nanosecond on one core of a server of 2023, rather too many than too few.
/// Measured: docs/performance.md.
/// </summary>
internal static class TreeCost
{
    /// <param name="rows">Of the training split.</param>
    /// <param name="labels">Of more than two, each is learnt against all others. 0: numbers.</param>
    public static double Steps(TreeConfiguration configuration, int rows, int columns, int labels)
    {
        double trees = (double)configuration.Trees * (labels > 2 ? labels : 1), leaves = trees * configuration.Leaves;
        // FastTree goes through all bins of all columns for each leaf, LightGBM through those that have rows.
        return configuration.Trainer == TreeTrainer.LightGbm
            ? columns * (trees * 20 * rows + leaves * (600 + 2.0 * rows))
            : columns * leaves * (15_000 + 6.0 * rows);
    }
}
