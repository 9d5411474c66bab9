namespace Grader.Learners;

/// <summary>The time that is left for a question; it runs from when it is made.</summary>
public sealed class Countdown(TimeSpan total, TimeProvider clock)
{
    private readonly long _started = clock.GetTimestamp();

    public TimeSpan Left => total - clock.GetElapsedTime(_started) is var left && left > TimeSpan.Zero ? left : TimeSpan.Zero;

    /// <summary><c>1:47</c>; a second that has begun counts.</summary>
    public static string Text(TimeSpan left)
    {
        long seconds = (long)Math.Ceiling(left.TotalSeconds);
        return FormattableString.Invariant($"{seconds / 60}:{seconds % 60:00}");
    }
}
