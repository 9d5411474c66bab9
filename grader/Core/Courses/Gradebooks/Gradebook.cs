using System.Collections.Immutable;
using Grader.Courses.Remarks;
using Grader.Reporting;
using Grader.Results;

namespace Grader.Courses.Gradebooks;

/// <summary>What was graded of one learner: the attempts at each pack.</summary>
public sealed record GradedPacks(string Learner, ImmutableDictionary<string, ImmutableArray<GradedAttempt>> Packs)
{
    public static GradedPacks Of(KeptLearner learner) => new(
        learner.Name,
        learner.Attempts.Prepend(learner).SelectMany(Each).GroupBy(one => one.Pack, StringComparer.Ordinal)
            .ToImmutableDictionary(same => same.Key, same => same.Select(one => one.Attempt).ToImmutableArray(), StringComparer.Ordinal));

    private static IEnumerable<(string Pack, GradedAttempt Attempt)> Each(KeptLearner work) => work.Gradings.Select(grading => grading.Graded.Result)
        .GroupBy(result => result.Challenge.Split('/')[0], StringComparer.Ordinal)
        .Select(pack => (pack.Key, Attempt(work.Key.Attempt, [.. pack], work.Times.GetValueOrDefault(pack.Key))));

    /// <summary>With the points that remarks give and take, in every attempt at their pack.</summary>
    public GradedPacks With(LearnerRemarks remarks) => this with
    {
        Packs = Packs.ToImmutableDictionary(pack => pack.Key, pack => pack.Value.Select(attempt => With(attempt, pack.Key, remarks)).ToImmutableArray(), StringComparer.Ordinal),
    };

    private static GradedAttempt With(GradedAttempt attempt, string pack, LearnerRemarks remarks)
    {
        string told = string.Join("; ", remarks.All.Where(remark => remark.Pack == pack && remark.Points != 0).Select(remark => $"{remark.SignedPoints}: {remark.Reason}"));
        return told.Length == 0 ? attempt : attempt with { Score = attempt.Score + remarks.Points(pack), Remarked = told };
    }

    /// <summary>One attempt at a pack from what its challenges came to.</summary>
    public static GradedAttempt Attempt(string name, IReadOnlyCollection<ChallengeResult> results, HandInTime? time) => new(
        name, results.Any(result => result.Score is null) ? null : results.Sum(result => result.Score), results.Sum(result => result.MaxScore),
        results.Any(result => result.Verdict != Verdict.Skipped || result.IsLeftToCourse), time);
}

/// <summary>The grades of a course, a row for each learner in the roster or among the hand-ins.</summary>
/// <param name="Packs">Its columns, in the course's order.</param>
/// <param name="Rows">In ordinal order of the learners.</param>
public sealed record Gradebook(Course Course, ImmutableArray<CoursePack> Packs, ImmutableArray<GradebookRow> Rows)
{
    /// <param name="graded">Of each learner one, in any order.</param>
    /// <param name="asOf">When it was: who has handed in nothing by then has no points of what was due.</param>
    public static Gradebook Of(Course course, IReadOnlyCollection<GradedPacks> graded, DateTimeOffset asOf)
    {
        var byLearner = graded.ToDictionary(one => one.Learner, StringComparer.Ordinal);
        var packs = course.Packs.IsEmpty ? Begun(graded, course.Late) : course.Packs;
        var points = packs.ToDictionary(pack => pack.Id, pack => Points(graded, pack.Id), StringComparer.Ordinal);
        var learners = byLearner.Keys.Concat(course.Roster.Entries.Select(entry => entry.Id)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        return new Gradebook(course, packs, [.. learners.Select(learner => Row(course, packs, points, learner, byLearner.GetValueOrDefault(learner), asOf))]);
    }

    /// <summary>One pack's column; the percent is the pack's then. Null: there is no such pack.</summary>
    public Gradebook? Only(string pack)
    {
        int at = Packs.IndexOf(Packs.FirstOrDefault(one => one.Id == pack)!);
        return at < 0 ? null : this with
        {
            Packs = [Packs[at]],
            Rows = [.. Rows.Select(row => row with { Packs = [row.Packs[at]], Percent = Percent([row.Packs[at]]) })],
        };
    }

    private static GradebookRow Row(
        Course course, ImmutableArray<CoursePack> packs, Dictionary<string, decimal> points, string learner, GradedPacks? graded, DateTimeOffset asOf)
    {
        var grades = packs.Select(pack => new PackGrading(course, pack, learner, asOf).Grade(
            graded?.Packs.GetValueOrDefault(pack.Id) is { IsDefault: false } attempts ? attempts : [], points[pack.Id])).ToImmutableArray();
        return new GradebookRow(learner, course.Roster.Find(learner), grades, Percent(grades));
    }

    /// <summary>The weighted mean of what each pack has of its points, in percent, from the exact scores.</summary>
    internal static decimal? Percent(ImmutableArray<PackGrade> grades)
    {
        var counting = grades.Where(grade => grade.MaxScore > 0 && grade.Weight > 0).ToList();
        if (counting.Count == 0 || counting.Any(grade => !grade.IsGivenOut))
            return null;
        var (sum, weights) = (Fraction.Zero, Fraction.Zero);
        foreach (var grade in counting)
        {
            sum += Fraction.Of(grade.Weight) * grade.Exact!.Value / Fraction.Of(grade.MaxScore);
            weights += Fraction.Of(grade.Weight);
        }
        return (sum * Fraction.Of(100) / weights).Rounded();
    }

    private static ImmutableArray<CoursePack> Begun(IEnumerable<GradedPacks> graded, LatePolicy late) =>
        [.. graded.SelectMany(one => one.Packs.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(id => new CoursePack(id, null, null, null, late))];

    /// <summary>Of the pack, for those who handed in nothing.</summary>
    private static decimal Points(IEnumerable<GradedPacks> graded, string pack) =>
        graded.SelectMany(one => one.Packs.GetValueOrDefault(pack) is { IsDefault: false } attempts ? attempts : []).Select(attempt => attempt.MaxScore).DefaultIfEmpty(0).Max();
}
