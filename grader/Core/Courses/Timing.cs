namespace Grader.Courses;

/// <summary>How a hand-in stands to the dates of its pack, with what holds for this learner only.</summary>
public sealed record Timing(LocalMoment? Due, int DaysLate, bool IsEarly)
{
    public static Timing Of(Course course, CoursePack pack, string learner, HandInTime? time)
    {
        var due = Extension(course, pack.Id, learner)?.Until ?? pack.Due;
        return new Timing(
            due,
            due is { } until && time is not null ? DueDates.DaysLate(course.Zone, until, time.At) : 0,
            pack.Opens is { } opens && time is not null && time.At < course.Zone.Instant(opens.Start));
    }

    /// <summary>The one for this pack before the one for all.</summary>
    internal static SpecialCase.Extension? Extension(Course course, string pack, string learner) =>
        course.Exceptions.OfType<SpecialCase.Extension>().Where(one => one.IsFor(learner, pack)).OrderBy(one => one.Pack is null).FirstOrDefault();

    /// <summary><c>1 day late</c></summary>
    public static string Late(int days) => days == 1 ? "1 day late" : $"{days} days late";
}
