namespace Grader.Learning;

/// <summary>What one reaches without learning much.</summary>
public enum Baseline
{
    /// <summary>Each label with the probability that it has among the training rows.</summary>
    Majority,

    /// <summary>The mean of the training rows.</summary>
    Mean,

    /// <summary>Least squares in closed form; of labels, each against all others.</summary>
    Linear,
}
