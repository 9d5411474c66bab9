using System.Globalization;

namespace Grader.Courses;

/// <summary>The clocks that a course goes by, with their changes between summer and winter.</summary>
public sealed record CourseZone(string Id, TimeZoneInfo Zone)
{
    public static readonly CourseZone Utc = new("UTC", TimeZoneInfo.Utc);

    /// <summary>By its name in the IANA database. Abbreviations are refused: <c>EST</c> has no summer, and <c>IST</c> is three countries'.</summary>
    public static CourseZone? Find(string id) =>
        id == Utc.Id ? Utc
        : id.Contains('/', StringComparison.Ordinal) && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) && zone.Id == id ? new CourseZone(id, zone)
        : null;

    public static IEnumerable<string> Names =>
        TimeZoneInfo.GetSystemTimeZones().Select(zone => zone.Id).Where(id => id.Contains('/', StringComparison.Ordinal)).Append(Utc.Id);

    /// <summary>
    /// When a clock shows that time. Where it shows it twice, the second time; where it shows it never, as many minutes after the
    /// gap as were asked for: in both cases what is kinder to a learner.
    /// </summary>
    public DateTimeOffset Instant(DateTime local)
    {
        if (Zone.IsAmbiguousTime(local))
            return new DateTimeOffset(local, Zone.GetAmbiguousTimeOffsets(local).Min());
        // In the gap, the offset from before it: 02:30 is then shown as 03:30.
        var offset = Zone.IsInvalidTime(local) ? Zone.GetUtcOffset(local.AddHours(-3)) : Zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset);
    }

    /// <summary><c>2026-10-15 23:59:30 (Europe/Berlin, +02:00)</c></summary>
    public string Show(DateTimeOffset instant) =>
        string.Create(CultureInfo.InvariantCulture, $"{TimeZoneInfo.ConvertTime(instant, Zone):yyyy-MM-dd HH:mm:ss} ({Id}, {TimeZoneInfo.ConvertTime(instant, Zone):zzz})");
}
