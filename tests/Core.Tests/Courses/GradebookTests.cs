using System.Collections.Immutable;
using CsCheck;
using Grader.Courses.Gradebooks;

namespace Grader.Courses;

public sealed class GradebookTests
{
    private static readonly CourseZone Berlin = CourseZone.Find("Europe/Berlin")!;
    private static readonly LatePolicy TenPercent = new(5, 10, 40);
    private static readonly DateTimeOffset Later = new(2027, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("2026-10-15T21:59:59Z", 0, 0, "27")] // 23:59:59 in Berlin: the minute that is named is inside
    [InlineData("2026-10-15T22:00:00Z", 1, 10, "24.3")]
    [InlineData("2026-10-16T22:00:00Z", 2, 20, "21.6")]
    [InlineData("2026-10-20T21:59:59Z", 5, 40, "16.2")] // 50 %, capped
    [InlineData("2026-10-20T22:00:00Z", 6, 100, "0")] // later than the last day that counts
    public void EachDayThatWasBegunCosts(string at, int days, int off, string score)
    {
        var grade = Grade(Course(TenPercent), Attempt("", 27, at));
        Assert.Equal((days, (decimal)off, decimal.Parse(score, System.Globalization.CultureInfo.InvariantCulture)), (grade.DaysLate, grade.PercentOff, grade.Score));
    }

    [Fact]
    public void TheDayInWhichClocksAreSetBackHas25Hours()
    {
        var course = Course(TenPercent) with { Packs = [new CoursePack("relu", null, null, LocalMoment.Parse("2026-10-24 23:59"), TenPercent)] };
        Assert.Equal(1, Grade(course, Attempt("", 27, "2026-10-25T22:59:59Z")).DaysLate);
        Assert.Equal(2, Grade(course, Attempt("", 27, "2026-10-25T23:00:00Z")).DaysLate);
    }

    [Fact]
    public void AnExtensionIsAnotherDueDate_AndTheOneForThePackCountsFirst()
    {
        var course = Course(TenPercent,
            new SpecialCase.Extension("learner-01", null, "move", 1, LocalMoment.Parse("2026-10-30")!.Value),
            new SpecialCase.Extension("learner-01", "relu", "ill", 2, LocalMoment.Parse("2026-10-16")!.Value),
            new SpecialCase.Extension("learner-02", "relu", "another's", 3, LocalMoment.Parse("2026-12-16")!.Value));
        var grade = Grade(course, Attempt("", 20, "2026-10-17T12:00:00Z"));
        Assert.Equal((1, 18m, "ill"), (grade.DaysLate, grade.Score, grade.Reason));
    }

    [Fact]
    public void WhoIsExcusedHasThePackLeftOut_AndWhatIsHeldBackIsGradedAndNotGivenOut()
    {
        var excused = Row(Course(TenPercent, new SpecialCase.Excused("learner-01", "relu", "ill", 1)), Attempt("", 20, "2026-10-17T12:00:00Z"));
        Assert.Equal((Standing.Excused, null, 0m, null), (excused.Packs[0].Standing, excused.Packs[0].Score, excused.Packs[0].Weight, excused.Percent));

        var held = Row(Course(TenPercent, new SpecialCase.HeldBack("learner-01", null, "under review", 1)), Attempt("", 20, "2026-10-15T12:00:00Z"));
        Assert.Equal((Standing.HeldBack, 20m, null), (held.Packs[0].Standing, held.Packs[0].Score, held.Percent));
    }

    [Theory]
    [InlineData(CountedAttempt.First, "one")]
    [InlineData(CountedAttempt.Best, "two")]
    [InlineData(CountedAttempt.Last, "")]
    public void TheCoursePicksTheAttemptThatCounts(CountedAttempt counted, string expected)
    {
        var course = Course(TenPercent) with { Attempts = counted };
        var grade = Grade(course, Attempt("two", 25, "2026-10-14T12:00:00Z"), Attempt("", 27, "2026-10-16T12:00:00Z"), Attempt("one", 3, "2026-10-13T12:00:00Z"));
        // 27 less a day's ten percent is 24.3: less than the 25 in time.
        Assert.Equal((expected, 3), (grade.Attempt?.Attempt, grade.Attempts));
    }

    [Theory]
    [InlineData(CountedAttempt.First)]
    [InlineData(CountedAttempt.Best)]
    [InlineData(CountedAttempt.Last)]
    public void WhatCameTooLateToCountTakesNothingAway(CountedAttempt counted)
    {
        var grade = Grade(Course(TenPercent) with { Attempts = counted }, Attempt("one", 3, "2026-10-13T12:00:00Z"), Attempt("", 30, "2026-12-16T12:00:00Z"));
        Assert.Equal(3, grade.Score);
    }

    [Fact]
    public void AFaultOfOursIsNoScore_NotNought()
    {
        var course = Course(TenPercent) with { Attempts = CountedAttempt.Best };
        var row = Row(course, Attempt("one", 3, "2026-10-13T12:00:00Z"), Attempt("", null, "2026-10-14T12:00:00Z"));
        Assert.Equal((Standing.JudgeError, null, null), (row.Packs[0].Standing, row.Packs[0].Score, row.Percent));
    }

    [Fact]
    public void ThirdsAreExactUntilTheEnd()
    {
        ImmutableArray<PackGrade> grades = [Thirds(1, 0.25m), Thirds(1, 0.25m), Thirds(1, 0.25m)];
        // 3 × 0.25 × 1/3 of 0.75: a third, rounded once.
        Assert.Equal(33.33m, Gradebook.Percent(grades));
        Assert.Equal(0.01m, (Fraction.Of(0.005m) / Fraction.Of(3) * Fraction.Of(3)).Rounded());

        static PackGrade Thirds(decimal score, decimal weight) =>
            new("relu", Standing.Graded, null, 1, null, 0, 0, false, false, score, 3, score, weight, null) { Exact = Fraction.Of(score) };
    }

    [Fact]
    public void WithoutACourseEachPackWeighsItsPoints()
    {
        var book = Gradebook.Of(Grader.Courses.Course.Unwritten, [
            new GradedPacks("learner-02", Packs(("b", Attempt("", 10, null, max: 10)), ("a", Attempt("", 5, null)))),
            new GradedPacks("learner-01", Packs(("a", Attempt("", 30, null)))),
        ], Later);
        Assert.Equal(["learner-01: 75.00", "learner-02: 37.50"], book.Rows.Select(row => $"{row.Learner}: {row.Percent:0.00}"));
        Assert.Equal(Standing.NothingHandedIn, book.Rows[0].Packs[1].Standing);
    }

    [Fact]
    public void WhoeverIsInTheRosterHasARow()
    {
        var course = Course(TenPercent) with { Roster = new Roster([new RosterEntry("learner-09", null, null, null, null, null, null, null, null, 2)]) };
        var book = Gradebook.Of(course, [new GradedPacks("learner-01", Packs(("relu", Attempt("", 30, null))))], Later);
        Assert.Equal(["learner-01 Graded 100", "learner-09 NothingHandedIn 0"], book.Rows.Select(row => $"{row.Learner} {row.Packs[0].Standing} {row.Percent:0}"));
    }

    [Theory]
    [InlineData("2026-10-15T21:59:59Z", "relu: nothing handed in, not due yet, left out of the total (as of 2026-10-15 23:59:59 (Europe/Berlin, +02:00)). No total: nothing counts.")]
    [InlineData("2026-10-15T22:00:00Z", "relu: nothing handed in, 0 of 30. Total: 0.00 %.")]
    public void WhoHasHandedInNothingHasNoPointsOnlyOnceItIsDue(string asOf, string told)
    {
        var course = Course(TenPercent) with { Roster = new Roster([new RosterEntry("learner-09", null, null, null, null, null, null, null, null, 2)]) };
        var book = Gradebook.Of(course, [new GradedPacks("learner-01", Packs(("relu", Attempt("", 30, null))))], DateTimeOffset.Parse(asOf, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(100, book.Rows[0].Percent);
        Assert.Equal(told, GradeText.Of(course, book.Rows[1]));
    }

    [Fact]
    public void UntilAnExtensionEndsAndBeforeAPackOpensNothingIsDue()
    {
        var extended = Course(TenPercent, new SpecialCase.Extension("learner-01", "relu", "ill", 2, LocalMoment.Parse("2026-10-30")!.Value));
        Assert.Equal((Standing.NotDue, "as of 2026-10-20 02:00:00 (Europe/Berlin, +02:00); ill"), Nothing(extended));
        Assert.Equal((Standing.NotDue, "as of 2026-10-20 02:00:00 (Europe/Berlin, +02:00)"), Nothing(extended with { Exceptions = [], Packs = [new CoursePack("relu", null, LocalMoment.Parse("2026-10-21"), null, TenPercent)] }));
        Assert.Equal((Standing.NothingHandedIn, null), Nothing(extended with { Exceptions = [], Packs = [new CoursePack("relu", null, null, null, TenPercent)] }));

        static (Standing, string?) Nothing(Course course) =>
            Gradebook.Of(course, [new GradedPacks("learner-01", Packs())], new DateTimeOffset(2026, 10, 20, 0, 0, 0, TimeSpan.Zero)).Rows[0].Packs[0] is var grade ? (grade.Standing, grade.Reason) : default;
    }

    private static readonly Gen<LatePolicy> Policies = Gen.Select(
        Gen.Bool, Gen.Int[0, 9], Gen.Decimal[0, 100], Gen.Decimal[0, 100],
        (limited, days, percent, cap) => new LatePolicy(limited ? days : null, decimal.Round(percent, 2), decimal.Round(cap, 2)));

    private static readonly Gen<GradedAttempt> Attempts = Gen.Select(
        Gen.Int[0, 3000], Gen.Int[-900, 900], Gen.String[Gen.Char['a', 'e'], 1, 3],
        (hundredths, quarters, name) => new GradedAttempt(
            name, hundredths / 100m, 30, true, new HandInTime(new DateTimeOffset(2026, 10, 15, 22, 0, 0, TimeSpan.Zero).AddMinutes(quarters * 15), TimeSource.File)));

    [Fact]
    public void NothingIsEverAddedForBeingLate_AndNoScoreLeavesItsRange() => Gen.Select(Policies, Attempts.Array[1, 5], Gen.Enum<CountedAttempt>()).Sample((late, attempts, counted) =>
    {
        var grade = Grade(Course(late) with { Attempts = counted }, attempts);
        Assert.InRange(grade.PercentOff, 0, 100);
        Assert.InRange(grade.Score!.Value, 0, grade.Raw!.Value);
        Assert.InRange(grade.Raw.Value, 0, grade.MaxScore);
    });

    [Fact]
    public void TheOrderOfAttemptsChangesNothing() => Gen.Select(Policies, Attempts.Array[1, 5], Gen.Enum<CountedAttempt>(), Gen.Int).Sample((late, attempts, counted, seed) =>
    {
        var named = attempts.Select((attempt, i) => attempt with { Attempt = attempt.Attempt + i }).ToArray();
        var shuffled = named.OrderBy(attempt => HashCode.Combine(attempt.Attempt, seed)).ToArray();
        var course = Course(late) with { Attempts = counted };
        Assert.Equal(Grade(course, named), Grade(course, shuffled));
    });

    [Fact]
    public void ALaterHandInNeverEarnsMore() => Gen.Select(Policies, Attempts, Gen.Int[0, 20_000]).Sample((late, attempt, minutes) =>
    {
        var later = attempt with { Time = attempt.Time! with { At = attempt.Time.At.AddMinutes(minutes) } };
        Assert.True(Grade(Course(late), later).Score <= Grade(Course(late), attempt).Score);
    });

    private static Course Course(LatePolicy late, params SpecialCase[] cases) => Grader.Courses.Course.Unwritten with
    {
        Zone = Berlin,
        Late = late,
        Packs = [new CoursePack("relu", null, null, LocalMoment.Parse("2026-10-15 23:59"), late)],
        Exceptions = [.. cases],
    };

    private static GradedAttempt Attempt(string name, decimal? score, string? at, decimal max = 30) =>
        new(name, score, max, true, at is null ? null : new HandInTime(DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture), TimeSource.Submission));

    private static ImmutableDictionary<string, ImmutableArray<GradedAttempt>> Packs(params (string Pack, GradedAttempt Attempt)[] packs) =>
        packs.ToImmutableDictionary(pack => pack.Pack, pack => ImmutableArray.Create(pack.Attempt));

    private static GradebookRow Row(Course course, params GradedAttempt[] attempts) => Assert.Single(Gradebook.Of(
        course, [new GradedPacks("learner-01", ImmutableDictionary<string, ImmutableArray<GradedAttempt>>.Empty.Add("relu", [.. attempts]))], Later).Rows);

    private static PackGrade Grade(Course course, params GradedAttempt[] attempts) => Row(course, attempts).Packs[0];
}
