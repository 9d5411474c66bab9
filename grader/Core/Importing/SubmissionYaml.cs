using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Grader.Challenges;
using Grader.Challenges.Yaml;
using Grader.Courses;
using Grader.Submissions;

namespace Grader.Importing;

/// <summary><c>submission.yaml</c> beside a pack's hand-ins: when they were handed in, whether the platform calls that late, and where they are from.</summary>
internal sealed record SubmissionYaml(DateTimeOffset? Submitted, bool? Late, string? From)
{
    public const string FileName = "submission.yaml";

    public byte[] Render()
    {
        var text = new StringBuilder();
        if (Submitted is { } time)
            text.Append(CultureInfo.InvariantCulture, $"submitted: {time.ToUniversalTime():yyyy-MM-ddTHH:mm:ssZ}\n");
        if (Late is { } late)
            text.Append(late ? "late: true\n" : "late: false\n");
        if (From is not null)
            text.Append(CultureInfo.InvariantCulture, $"from: {From}\n");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>What can be read of it; what cannot is told by whoever computes with it.</summary>
    /// <param name="zone">Of a time that is written without one.</param>
    public static SubmissionYaml Read(byte[] bytes, CourseZone zone)
    {
        var entries = TextFile.Decode(bytes) is TextFile.Text text && YamlFile.Read(TextFile.WithLineFeeds(text.Content), new Faults(FileName, [])) is { } mapping
            ? mapping.Entries
            : [];
        string? Value(string key) => (entries.FirstOrDefault(entry => entry.Key == key)?.Value as YamlScalar)?.Text;
        return new(
            Value("submitted") is { } submitted ? HandInClock.Parse(submitted, zone)?.ToUniversalTime() : null, Value("late") is { } late ? late == "true" : null,
            Value("from"));
    }
}
