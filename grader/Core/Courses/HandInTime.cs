namespace Grader.Courses;

/// <summary>When something was handed in, and how that is known.</summary>
public sealed record HandInTime(DateTimeOffset At, TimeSource Source);

/// <summary>From the surest to the least sure.</summary>
public enum TimeSource
{
    /// <summary><c>submitted:</c> in submission.yaml or answers.yaml.</summary>
    Written,

    /// <summary>The name of the attempt's folder, as import writes it.</summary>
    Attempt,

    /// <summary>The last commit that touched it.</summary>
    Git,

    /// <summary>The newest of its files, by the disk.</summary>
    File,
}

internal static class TimeSources
{
    public static string Show(TimeSource source) => source switch
    {
        TimeSource.Written => "submitted:",
        TimeSource.Attempt => "the attempt's name",
        TimeSource.Git => "git",
        _ => "the file's time",
    };
}
