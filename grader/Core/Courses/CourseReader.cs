using System.Collections.Immutable;
using Grader.Challenges;
using Grader.Challenges.Keys;

namespace Grader.Courses;

/// <summary>A course, or everything that is wrong with its files.</summary>
/// <param name="Course">Null if there are problems.</param>
public sealed record CourseReading(Course? Course, ImmutableArray<Problem> Problems);

/// <summary>Reads <c>course.yaml</c> and the roster beside it.</summary>
public static class CourseReader
{
    public const string FileName = "course.yaml";

    /// <summary>The nearest course.yaml in the folder or above it; null: there is none.</summary>
    public static string? Nearest(string folder)
    {
        for (var at = new DirectoryInfo(Path.GetFullPath(folder)); at is not null; at = at.Parent)
            if (Path.Combine(at.FullName, FileName) is var path && File.Exists(path))
                return path;
        return null;
    }

    public static CourseReading Read(string path)
    {
        var problems = new List<Problem>();
        var faults = new Faults(Path.GetFileName(path), problems);
        if (YamlFile.ReadFile(path, faults) is not { } mapping)
            return new CourseReading(null, [.. problems]);
        var fields = Fields.Read(mapping, CourseKeys.All, faults, _ => null);
        var late = Late(fields.Has(CourseKeys.Late) ? fields.Get(CourseKeys.Late, null!) : null, LatePolicy.None);
        var packs = Packs(fields, late, faults);
        var exceptions = Exceptions(fields, packs, faults);
        if (!fields.Has(CourseKeys.TimeZone) && Dated(fields, packs, exceptions) is { } line && problems.Count == 0)
            faults.Add(line, "there are dates, and no `time-zone`; on whose clocks are they? Write it like time-zone: Europe/Berlin");
        var roster = ReadRoster(path, fields, problems);
        if (!roster.IsEmpty)
            foreach (var exception in exceptions.Where(exception => roster.Find(exception.Learner) is null))
                faults.Add(exception.Line, $"the roster has no learner `{exception.Learner}`", Challenges.Nearest.Name(exception.Learner, roster.Entries.Select(entry => entry.Id)));
        return problems.Count > 0 ? new CourseReading(null, [.. problems]) : new CourseReading(
            new Course(
                path, fields.OrNull(CourseKeys.Title), fields.Get(CourseKeys.TimeZone, CourseZone.Utc), packs, late,
                fields.Get(CourseKeys.Attempts, CountedAttempt.Last), exceptions, roster),
            []);
    }

    private static Roster ReadRoster(string path, Fields fields, List<Problem> problems)
    {
        string beside = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, fields.Get(CourseKeys.Roster, "roster.csv"));
        return fields.Has(CourseKeys.Roster) || File.Exists(beside) ? RosterReader.Read(beside, problems) ?? Roster.Empty : Roster.Empty;
    }

    private static LatePolicy Late(Fields? fields, LatePolicy otherwise) => fields is null
        ? otherwise
        : new LatePolicy(fields.OrNull(LateKeys.Days), fields.Get(LateKeys.PercentPerDay, 0m), fields.Get(LateKeys.Cap, 100m));

    private static ImmutableArray<CoursePack> Packs(Fields fields, LatePolicy late, Faults faults)
    {
        var written = fields.Get(CourseKeys.Packs, []);
        foreach (var (id, pack, line) in written.Where(pack => !pack.Value.Has(CoursePackKeys.Weight)))
            if (written.FirstOrDefault(other => other.Value.Has(CoursePackKeys.Weight)) is { } weighed)
                faults.Add(line, $"`{id}` has no `weight`, and `{weighed.Name}` has one: give all packs one, or none");
        var packs = ImmutableArray.CreateBuilder<CoursePack>();
        foreach (var (id, pack, _) in written)
        {
            var (opens, due) = (pack.OrNull(CoursePackKeys.Opens), pack.OrNull(CoursePackKeys.Due));
            if (opens is { } from && due is { } until && from.Start >= until.End)
                faults.Add(pack.LineOf(CoursePackKeys.Due), $"`{id}` is due before it opens");
            packs.Add(new CoursePack(
                id, pack.OrNull(CoursePackKeys.Weight), opens, due, Late(pack.Has(CoursePackKeys.Late) ? pack.Get(CoursePackKeys.Late, null!) : null, late),
                pack.OrNull(CoursePackKeys.Column)));
        }
        return packs.ToImmutable();
    }

    private static ImmutableArray<SpecialCase> Exceptions(Fields fields, ImmutableArray<CoursePack> packs, Faults faults)
    {
        var read = ImmutableArray.CreateBuilder<SpecialCase>();
        foreach (var (_, one, line) in fields.Get(CourseKeys.Exceptions, []))
        {
            var exception = Exception(one, line, faults);
            if (fields.Has(CourseKeys.Packs) && exception?.Pack is { } pack && packs.All(known => known.Id != pack))
                faults.Add(one.LineOf(ExceptionKeys.Pack), $"`packs` lists no pack `{pack}`", Challenges.Nearest.Name(pack, packs.Select(known => known.Id)));
            if (exception is not null && read.FirstOrDefault(earlier => Contradicts(earlier, exception)) is { } first)
                faults.Add(line, $"`{exception.Learner}` has such an exception already, in line {first.Line}");
            if (exception is not null)
                read.Add(exception);
        }
        return read.ToImmutable();
    }

    private static bool Contradicts(SpecialCase one, SpecialCase other) =>
        one.Learner == other.Learner && one.Pack == other.Pack && one.GetType() == other.GetType();

    private static SpecialCase? Exception(Fields one, int line, Faults faults)
    {
        string learner = one.Get(ExceptionKeys.Learner, ""), reason = one.Get(ExceptionKeys.Reason, "");
        string? pack = one.OrNull(ExceptionKeys.Pack);
        bool excused = one.Get(ExceptionKeys.Excused, false), held = one.Get(ExceptionKeys.HeldBack, false), extended = one.Has(ExceptionKeys.Extension);
        switch (extended, excused, held)
        {
            case (true, false, false):
                return new SpecialCase.Extension(learner, pack, reason, line, one.Get(ExceptionKeys.Extension, default));
            case (false, true, false):
                return new SpecialCase.Excused(learner, pack, reason, line);
            case (false, false, true):
                return new SpecialCase.HeldBack(learner, pack, reason, line);
            default:
                faults.Add(line, "an exception is one of extension: DATE, excused: true, held-back: true");
                return null;
        }
    }

    /// <summary>The line of something that is a date.</summary>
    private static int? Dated(Fields fields, ImmutableArray<CoursePack> packs, ImmutableArray<SpecialCase> exceptions) =>
        packs.Any(pack => pack.Opens is not null || pack.Due is not null) ? fields.LineOf(CourseKeys.Packs)
        : exceptions.OfType<SpecialCase.Extension>().FirstOrDefault()?.Line;
}
