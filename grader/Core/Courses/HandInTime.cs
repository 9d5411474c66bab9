namespace Grader.Courses;

/// <summary>When something was handed in, and how that is known.</summary>
public sealed record HandInTime(DateTimeOffset At, TimeSource Source);

public enum TimeSource
{
    /// <summary><c>submitted:</c> in the pack's submission.yaml, as import writes it.</summary>
    Submission,

    /// <summary><c>submitted:</c> in the learner's answers.yaml.</summary>
    Answers,

    /// <summary>The name of the attempt's folder, as import writes it.</summary>
    Attempt,

    /// <summary>The last commit that touched the pack's folder.</summary>
    Git,

    /// <summary>The newest of its files, by the disk or the archive.</summary>
    File,
}

public static class TimeSources
{
    /// <summary>As reports, records and gradebooks name it.</summary>
    public static string Name(TimeSource source) => source switch
    {
        TimeSource.Submission => "submission.yaml",
        TimeSource.Answers => "answers.yaml",
        TimeSource.Attempt => "the attempt's name",
        TimeSource.Git => "git",
        _ => "the file's time",
    };
}
