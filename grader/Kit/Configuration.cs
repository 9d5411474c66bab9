namespace Grader.Kit;

/// <summary>How something is trained: what a function returns that a <c>Training</c> check calls. Data only; the grader trains.</summary>
public abstract record Configuration
{
    private protected Configuration() { }
}

/// <summary>Boosted trees, or a forest of them. What is not set is as ML.NET has it, which memorises small tables well.</summary>
public sealed record TreeTraining : Configuration
{
    /// <summary>Which algorithm builds the trees.</summary>
    public Trainer Trainer { get; init; } = Trainer.LightGbm;

    /// <summary>How many trees, one for each iteration.</summary>
    public int Trees { get; init; } = 100;

    /// <summary>The most leaves of one tree.</summary>
    public int Leaves { get; init; } = 20;

    /// <summary>What each tree counts, above 0 up to 1; a forest has no use for it.</summary>
    public double LearningRate { get; init; } = 0.2;

    /// <summary>The fewest training rows that a leaf may stand for.</summary>
    public int MinimumRowsPerLeaf { get; init; } = 10;

    /// <summary>The share of the columns that each tree may look at, above 0 up to 1.</summary>
    public double FeatureFraction { get; init; } = 1;
}

/// <summary>Who builds the trees of a <see cref="TreeTraining"/>.</summary>
public enum Trainer
{
    /// <summary>Boosting by LightGBM.</summary>
    LightGbm,

    /// <summary>Boosting by FastTree (MART).</summary>
    FastTree,

    /// <summary>A random forest.</summary>
    FastForest,
}
