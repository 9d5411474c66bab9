namespace Grader.Learning;

/// <summary>
/// What a configuration may ask for. Known before anything is trained, and the same on every machine; measured on one core of a server
/// of 2023, with 340 rows of 30 columns. Apart from the other limits, since the learning worker is compiled with them, too.
/// </summary>
internal static class TrainingBounds
{
    /// <summary>
    /// What one training costs, in steps of about a nanosecond (TreeCost, NetworkCost): 1.4 s, so that five seeds stay below 8 s.
    /// </summary>
    public const long Steps = 1_400_000_000;

    /// <summary>Trees times leaves, however fast the trainer is: there are no tables in courses that more would be for.</summary>
    public const int TotalLeaves = 4_000;

    /// <summary>A curve of more iterations shows nothing more, and each tree costs time however small it is.</summary>
    public const int Trees = 1_000;

    /// <summary>Of one tree: more than there are rows for in the tables that courses use.</summary>
    public const int Leaves = 500;

    /// <summary>Of a network: five times the one that reaches 0.97 on handwritten digits, which takes 0.1 s an epoch.</summary>
    public const int Parameters = 20_000;

    /// <summary>The reference networks are at their best after 15.</summary>
    public const int Epochs = 30;

    /// <summary>Rows for one step: larger batches than the tables that courses use.</summary>
    public const int Batch = 1_000;

    /// <summary>Beyond, nothing but overflow is to be learnt.</summary>
    public const double LearningRate = 10;
}
