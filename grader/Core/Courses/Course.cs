using System.Collections.Immutable;

namespace Grader.Courses;

/// <summary>What <c>course.yaml</c> says. All of it is optional: <see cref="Unwritten"/> is a folder of learners alone.</summary>
/// <param name="Path">Of the file; null: there is none.</param>
/// <param name="Packs">In the order of the file; empty: whatever the learners have begun.</param>
/// <param name="Exceptions">In the order of the file.</param>
public sealed record Course(
    string? Path, string? Title, CourseZone Zone, ImmutableArray<CoursePack> Packs, LatePolicy Late, CountedAttempt Attempts,
    ImmutableArray<SpecialCase> Exceptions, Roster Roster)
{
    public static readonly Course Unwritten = new(
        null, null, CourseZone.Utc, [], LatePolicy.None, CountedAttempt.Last, [], Roster.Empty);

    public CoursePack? Pack(string id) => Packs.FirstOrDefault(pack => pack.Id == id);
}

/// <param name="Weight">Its part of the total; null: it weighs its points. Either all packs of a course have one, or none.</param>
/// <param name="Late">The course's policy, unless the pack has its own.</param>
/// <param name="Column">Of the LMS's gradebook, where it is not named like the pack.</param>
public sealed record CoursePack(string Id, decimal? Weight, LocalMoment? Opens, LocalMoment? Due, LatePolicy Late, string? Column = null);

/// <summary>What a hand-in after the due date costs.</summary>
/// <param name="Days">So many days late is still graded, later counts nothing; null: however late.</param>
/// <param name="PercentPerDay">Of what the work has earned, for each day that was begun.</param>
/// <param name="Cap">No more than so many percent are ever taken off.</param>
public sealed record LatePolicy(int? Days, decimal PercentPerDay, decimal Cap)
{
    /// <summary>Late work is named, and costs nothing.</summary>
    public static readonly LatePolicy None = new(null, 0, 100);
}

/// <summary>Which of several attempts at a pack goes into the gradebook; all are graded and kept.</summary>
public enum CountedAttempt { Last, Best, First }

/// <summary>What holds for one learner only, as reviewed data: never without a reason.</summary>
/// <param name="Pack">Null: every pack.</param>
/// <param name="Line">In course.yaml.</param>
public abstract record SpecialCase(string Learner, string? Pack, string Reason, int Line)
{
    public bool IsFor(string learner, string pack) => Learner == learner && (Pack is null || Pack == pack);

    /// <summary>Another due date.</summary>
    public sealed record Extension(string Learner, string? Pack, string Reason, int Line, LocalMoment Until) : SpecialCase(Learner, Pack, Reason, Line);

    /// <summary>The pack is left out of this learner's total.</summary>
    public sealed record Excused(string Learner, string? Pack, string Reason, int Line) : SpecialCase(Learner, Pack, Reason, Line);

    /// <summary>Graded, and not given out: the gradebook's cell stays as it is.</summary>
    public sealed record HeldBack(string Learner, string? Pack, string Reason, int Line) : SpecialCase(Learner, Pack, Reason, Line);
}
