namespace Grader.Courses;

/// <summary>How late a hand-in is.</summary>
internal static class DueDates
{
    /// <summary>
    /// Days late, each begun one a whole one; 0: in time. A day ends when the clock on the wall shows the due time again, so the
    /// one in which the clocks are set back has 25 hours.
    /// </summary>
    public static int DaysLate(CourseZone zone, LocalMoment due, DateTimeOffset at)
    {
        if (at < zone.Instant(due.End))
            return 0;
        // Near it; a change of the clocks moves it by a day at most.
        int days = Math.Max(1, (int)(TimeZoneInfo.ConvertTime(at, zone.Zone).DateTime - due.End).TotalDays - 1);
        while (days < MostDays && at >= zone.Instant(due.End.AddDays(days)))
            days++;
        return days;
    }

    /// <summary>Ten years: keeps dates within the calendar.</summary>
    private const int MostDays = 3653;
}
