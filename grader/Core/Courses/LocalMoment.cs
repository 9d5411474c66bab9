using System.Globalization;
using System.Text.RegularExpressions;

namespace Grader.Courses;

/// <summary>
/// A time as people write it, on the clocks of the course: <c>2026-10-15 23:59</c> is that whole minute, <c>2026-10-15</c> the whole day.
/// So "due 23:59" takes what comes at 23:59:30, and "due on the 15th" what comes that evening.
/// </summary>
public readonly partial record struct LocalMoment
{
    internal const string Pattern = "^[0-9]{4}-[0-9]{2}-[0-9]{2}([ T][0-9]{2}:[0-9]{2}(:[0-9]{2})?)?$";

    private static readonly string[] Forms = ["yyyy-MM-dd", "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss"];

    /// <summary>The first instant of it.</summary>
    public DateTime Start { get; private init; }

    /// <summary>The first instant after it.</summary>
    public DateTime End { get; private init; }

    private string Written { get; init; }

    /// <returns>Null: no such date or time.</returns>
    public static LocalMoment? Parse(string text)
    {
        if (!Form().IsMatch(text))
            return null;
        string written = text.Replace('T', ' ');
        // The last year has no next day.
        if (!DateTime.TryParseExact(written, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var start) || start.Year is < 1900 or > 9998)
            return null;
        var end = written.Length switch { 10 => start.AddDays(1), 16 => start.AddMinutes(1), _ => start.AddSeconds(1) };
        return new LocalMoment { Start = start, End = end, Written = written };
    }

    public override string ToString() => Written;

    [GeneratedRegex(@"^[0-9]{4}-[0-9]{2}-[0-9]{2}([ T][0-9]{2}:[0-9]{2}(:[0-9]{2})?)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
