using System.Collections.Immutable;
using Grader.Challenges;

namespace Grader.Courses;

/// <summary>A roster on its own, without a course around it.</summary>
public static class RosterFile
{
    /// <summary>Null, and at least one problem, if the file is no roster.</summary>
    public static (Roster? Roster, ImmutableArray<Problem> Problems) Read(string path)
    {
        var problems = new List<Problem>();
        var roster = RosterReader.Read(path, problems);
        return (roster, [.. problems]);
    }
}
