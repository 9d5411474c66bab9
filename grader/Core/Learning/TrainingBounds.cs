namespace Grader.Learning;

/// <summary>
/// What a configuration may ask for. Known before anything is trained, and the same on every machine; measured on one core of a
/// server of 2023, with 340 rows of 30 columns.
/// </summary>
internal static class TrainingBounds
{
    /// <summary>FastTree's time grows with all leaves that it builds, not with the rows: 4,000 of them are 1.5 s, five seeds 7 s.</summary>
    public const int TotalLeaves = 4_000;

    /// <summary>A curve of more iterations shows nothing more, and each tree costs time however small it is.</summary>
    public const int Trees = 1_000;

    /// <summary>A tree of more leaves than this has one for each row of the tables that courses use.</summary>
    public const int Leaves = 500;

    /// <summary>0.1 s an epoch at 3,818 parameters: five times as many are 0.5 s, thirty epochs of five seeds more than a minute of CPU at worst.</summary>
    public const int Parameters = 20_000;

    /// <summary>The reference networks are at their best after 15.</summary>
    public const int Epochs = 30;

    /// <summary>Multiplications of one training, forwards, for all rows and epochs: four nanoseconds each with the way back.</summary>
    public const long Multiplies = 1_500_000_000;

    public const int Batch = 1_024;

    /// <summary>Beyond, nothing but overflow is to be learnt.</summary>
    public const double LearningRate = 10;
}
