using System.Collections.Immutable;
using Grader.Challenges.Keys;

namespace Grader.Courses;

/// <summary>The keys of course.yaml.</summary>
internal static class CourseKeys
{
    public static readonly Key<string> Title = new("title", new TextShape(), "What the course is called.");
    public static readonly Key<CourseZone> TimeZone = new(
        "time-zone", new ZoneShape(), "The clocks that its dates are on, by a name of the IANA database, as in Europe/Berlin. Needed where there are dates.");
    public static readonly Key<string> Roster = new(
        "roster", new PatternShape(@"^[A-Za-z0-9][A-Za-z0-9_. -]{0,99}\.csv$", "the name of a .csv file beside course.yaml"),
        "The list of learners, beside course.yaml. Default: roster.csv, if it is there.");
    public static readonly Key<ImmutableArray<Placed<Fields>>> Packs = new(
        "packs", new MapShape<Fields>(new OptionalFieldsShape(new FieldsShape(CoursePackKeys.All)), Names.Pattern, Names.What, 1, 200),
        "The packs that count, all challenges of each, handed in or not.");
    public static readonly Key<Fields> Late = new("late", new FieldsShape(LateKeys.All), "What a hand-in after the due date costs. Default: it is named, and costs nothing.");
    public static readonly Key<CountedAttempt> Attempts = new(
        "attempts", new WordShape<CountedAttempt>([("last", CountedAttempt.Last), ("best", CountedAttempt.Best), ("first", CountedAttempt.First)]),
        "Which of several attempts at a pack counts. Default: last.");
    public static readonly Key<ImmutableArray<Placed<Fields>>> Exceptions = new(
        "exceptions", new ListShape<Fields>(new FieldsShape(ExceptionKeys.All), 1, 20_000), "What holds for one learner only.");

    public static readonly ImmutableArray<Key> All = [Title, TimeZone, Roster, Packs, Late, Attempts, Exceptions];
}

/// <summary>The keys of one pack under <c>packs</c>.</summary>
internal static class CoursePackKeys
{
    public static readonly Key<decimal> Weight = new(
        "weight", new AmountShape(10_000), "Its part of the total, of all weights together. Default, for all packs alike: its points.");
    public static readonly Key<LocalMoment> Opens = new("opens", new MomentShape(), "From when on it is worked on; what was handed in before is named.");
    public static readonly Key<LocalMoment> Due = new(
        "due", new MomentShape(), "Until when it is handed in. 2026-10-15 23:59 takes in that minute, 2026-10-15 that day.");
    public static readonly Key<Fields> Late = new("late", new FieldsShape(LateKeys.All), "In place of the course's.");
    public static readonly Key<string> Column = new("column", new TextShape(), "The column of the LMS's gradebook, where it is not named like the pack.");

    public static readonly ImmutableArray<Key> All = [Weight, Opens, Due, Late, Column];
}

/// <summary>The keys under <c>late</c>.</summary>
internal static class LateKeys
{
    public static readonly Key<int> Days = new("days", new WholeShape(0, 1000), "So many days late still count; what comes later counts nothing. Default: however late.");
    public static readonly Key<decimal> PercentPerDay = new(
        "percent-per-day", new AmountShape(100), "Taken off what the work has earned, for each day that was begun. Default: 0.");
    public static readonly Key<decimal> Cap = new("cap", new AmountShape(100), "No more than so many percent are taken off. Default: 100.");

    public static readonly ImmutableArray<Key> All = [Days, PercentPerDay, Cap];
}

/// <summary>The keys of one entry under <c>exceptions</c>.</summary>
internal static class ExceptionKeys
{
    public static readonly Key<string> Learner = new("learner", new TextShape(), "Whom it is for: the id in the roster, which is the name of the folder.", Required: true);
    public static readonly Key<string> Pack = new("pack", new PatternShape(Names.Pattern, Names.What), "Which pack it is for. Default: all of them.");
    public static readonly Key<LocalMoment> Extension = new("extension", new MomentShape(), "Another due date.");
    public static readonly Key<bool> Excused = new("excused", new FlagShape(), "true: the pack is left out of the learner's total.");
    public static readonly Key<bool> HeldBack = new("held-back", new FlagShape(), "true: it is graded, and not given out.");
    public static readonly Key<string> Reason = new("reason", new TextShape(), "Why; it stands in the explained gradebook.", Required: true);

    public static readonly ImmutableArray<Key> All = [Learner, Pack, Extension, Excused, HeldBack, Reason];
}
