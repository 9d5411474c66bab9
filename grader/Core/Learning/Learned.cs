namespace Grader.Learning;

/// <summary>What came of a request.</summary>
public abstract record Learned<T>
    where T : notnull
{
    private Learned() { }

    public sealed record Done(T Value) : Learned<T>;

    /// <summary>
    /// The worker did not survive the request, or ran out of its time or memory, and has been replaced: held against what was asked
    /// for, never a <c>judge-error</c> (rule 34).
    /// </summary>
    /// <param name="Why">One fixed sentence for the learner.</param>
    public sealed record Died(string Why) : Learned<T>;
}

/// <summary>Our own fault: a worker cannot be started, LightGBM's library is missing here, or the host asked for what no challenge may ask.</summary>
public sealed class LearningFaultException(string message, Exception? inner = null) : Exception(message, inner);
