using System.Collections.Immutable;

namespace Grader.Courses.Gradebooks;

/// <summary>From the graded attempts at a pack to its grade. Pure: exact to the last digit, rounded half up once.</summary>
internal sealed class PackGrading(Course course, CoursePack pack, string learner, DateTimeOffset asOf)
{
    private readonly ImmutableArray<SpecialCase> _cases = [.. course.Exceptions.Where(one => one.IsFor(learner, pack.Id))];

    /// <param name="maxScore">Of the pack, for a learner without any attempt.</param>
    public PackGrade Grade(ImmutableArray<GradedAttempt> attempts, decimal maxScore)
    {
        var judged = attempts.Where(attempt => attempt.HandedIn).Order(Comparer<GradedAttempt>.Create(Earlier)).Select(Judge).ToImmutableArray();
        var counted = judged.IsEmpty ? Nothing(maxScore) : Pick(judged) with { Attempts = judged.Length };
        if (counted.Standing != Standing.NotDue)
            counted = counted with { Weight = pack.Weight ?? counted.MaxScore };
        string reason = string.Join("; ", _cases.Where(Applies).Select(one => one.Reason).Prepend(counted.Reason).OfType<string>().Distinct());
        return (Has<SpecialCase.Excused>(), Has<SpecialCase.HeldBack>()) switch
        {
            (true, _) => counted with { Standing = Standing.Excused, Score = null, Exact = null, Weight = 0, Reason = reason },
            (_, true) => counted with { Standing = Standing.HeldBack, Reason = reason },
            _ => counted with { Reason = reason.Length == 0 ? null : reason },
        };
    }

    private bool Has<T>() where T : SpecialCase => _cases.OfType<T>().Any();

    private bool Applies(SpecialCase one) => one is not SpecialCase.Extension extension || extension == Timing.Extension(course, pack.Id, learner);

    /// <summary>By time; without one, after those with one. What lies in the pack's own folder is the newest of equals.</summary>
    private static int Earlier(GradedAttempt a, GradedAttempt b) =>
        (a.Time?.At ?? DateTimeOffset.MaxValue).CompareTo(b.Time?.At ?? DateTimeOffset.MaxValue) is var byTime and not 0 ? byTime
        : (a.Attempt.Length == 0).CompareTo(b.Attempt.Length == 0) is var own and not 0 ? own
        : string.CompareOrdinal(a.Attempt, b.Attempt);

    /// <summary>No points, once nobody can hand in any more in time.</summary>
    private PackGrade Nothing(decimal maxScore)
    {
        var due = Timing.Of(course, pack, learner, null).Due;
        return (due?.End ?? pack.Opens?.Start) is { } until && asOf < course.Zone.Instant(until)
            ? new(pack.Id, Standing.NotDue, null, 0, due, 0, 0, false, false, null, maxScore, null, 0, $"as of {course.Zone.Show(asOf)}")
            : new(pack.Id, Standing.NothingHandedIn, null, 0, due, 0, 0, false, false, 0, maxScore, 0, 0, null) { Exact = Fraction.Zero };
    }

    private PackGrade Judge(GradedAttempt attempt)
    {
        var (due, days, early) = Timing.Of(course, pack, learner, attempt.Time);
        bool tooLate = pack.Late.Days is { } most && days > most;
        decimal off = tooLate ? 100 : Math.Min(days * pack.Late.PercentPerDay, pack.Late.Cap);
        // A bonus of a remark may have raised it, or a deduction sunk it: a gradebook has from 0 to all points.
        decimal? raw = attempt.Score is { } score ? Math.Clamp(score, 0, attempt.MaxScore) : null;
        Fraction? exact = raw is { } earned ? Fraction.Of(earned) * Fraction.Of(100 - off) / Fraction.Of(100) : null;
        return new PackGrade(
            pack.Id, exact is null ? Standing.JudgeError : Standing.Graded, attempt, 1, due, days, off, tooLate, early, raw, attempt.MaxScore,
            exact?.Rounded(), 0, null)
        { Exact = exact };
    }

    /// <summary>Work that came too late to count never takes the place of work that counts.</summary>
    private PackGrade Pick(ImmutableArray<PackGrade> judged)
    {
        var counting = judged.Where(grade => !grade.IsTooLate).ToImmutableArray();
        if (counting.IsEmpty)
            counting = judged;
        return course.Attempts switch
        {
            CountedAttempt.First => counting[0],
            CountedAttempt.Best => Best(counting),
            _ => counting[^1],
        };
    }

    /// <summary>After what lateness costs; of equals the earliest. While one of them could not be graded, nobody knows the best.</summary>
    private static PackGrade Best(ImmutableArray<PackGrade> judged)
    {
        var best = judged[0];
        foreach (var grade in judged)
        {
            if (grade.Exact is not { } exact)
                return grade;
            if (exact.CompareTo(best.Exact!.Value) > 0)
                best = grade;
        }
        return best;
    }
}
