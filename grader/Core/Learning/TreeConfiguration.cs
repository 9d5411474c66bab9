namespace Grader.Learning;

/// <summary>The algorithms whose results are the same bits on every machine; ML.NET's linear ones are not, and are not offered.</summary>
public enum TreeTrainer { LightGbm, FastTree, FastForest }

/// <summary>As the kit's <c>TreeTraining</c>, number by number, and as little to be believed. <see cref="Problems"/> says what is wrong with it.</summary>
/// <param name="LearningRate">A forest has no use for it.</param>
public sealed record TreeConfiguration(
    TreeTrainer Trainer, int Trees, int Leaves, double LearningRate, int MinimumRowsPerLeaf, double FeatureFraction)
{
    /// <summary>All that is wrong, in sentences for who wrote it; empty if it can be trained on so many rows.</summary>
    /// <param name="labels">How many there are to be learnt; 0: numbers.</param>
    public IReadOnlyList<string> Problems(int trainingRows, int columns, int labels) => TreeBudget.Problems(this, trainingRows, columns, labels);
}
