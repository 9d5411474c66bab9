using System.Collections.Immutable;

namespace Grader.Courses;

/// <summary>Who is in the course, as <c>roster.csv</c> lists them.</summary>
/// <param name="Entries">In the order of the file.</param>
public sealed record Roster(ImmutableArray<RosterEntry> Entries)
{
    public static readonly Roster Empty = new([]);

    private readonly ImmutableDictionary<string, RosterEntry> _byId = Entries.ToImmutableDictionary(entry => entry.Id, StringComparer.Ordinal);

    /// <summary>No roster, or one that lists nobody: then whoever hands in is in the course.</summary>
    public bool IsEmpty => Entries.IsEmpty;

    public RosterEntry? Find(string id) => _byId.GetValueOrDefault(id);
}

/// <param name="Id">The name of the learner's folder.</param>
/// <param name="Canvas">The LMS's own number or name of the learner, as its exports and downloads have it.</param>
/// <param name="Line">In roster.csv.</param>
public sealed record RosterEntry(
    string Id, string? Name, string? Section, string? Email, string? Login, string? Canvas, string? Moodle, string? Gradescope, string? Github, int Line);
