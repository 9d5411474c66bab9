using Core.Tests.Submissions;
using Grader.Challenges;

namespace Grader.Courses;

public sealed class CourseReaderTests
{
    [Fact]
    public void ReadsAWholeCourse()
    {
        using var folder = new TempFolder();
        folder.Write("course.yaml", """
            title: Learning machines
            time-zone: Europe/Berlin
            packs:
              relu-stack: { weight: 2, opens: 2026-10-01 08:00, due: 2026-10-15 23:59 }
              trees: { weight: 1, due: 2026-11-01, late: { days: 1, percent-per-day: 50 } }
            late: { days: 5, percent-per-day: 10, cap: 40 }
            attempts: best
            exceptions:
              - { learner: learner-02, pack: relu-stack, extension: 2026-10-20 12:00, reason: ill }
              - { learner: learner-01, excused: true, reason: has passed the year before }
            """);
        folder.Write("roster.csv", "id,name,Login,canvas\nlearner-01,\"One, Learner\",l01,1001\nlearner-02,,l02,\n");

        var course = Read(folder);

        Assert.Equal(("Learning machines", "Europe/Berlin", CountedAttempt.Best), (course.Title, course.Zone.Id, course.Attempts));
        Assert.Equal(["relu-stack", "trees"], course.Packs.Select(pack => pack.Id));
        Assert.Equal(new LatePolicy(5, 10, 40), course.Packs[0].Late);
        Assert.Equal(new LatePolicy(1, 50, 100), course.Packs[1].Late);
        Assert.Equal(["ill", "has passed the year before"], course.Exceptions.Select(exception => exception.Reason));
        Assert.Equal(new RosterEntry("learner-01", "One, Learner", null, null, "l01", "1001", null, null, null, 2), course.Roster.Find("learner-01"));
        Assert.Null(course.Roster.Find("Learner-01"));
    }

    [Fact]
    public void AnEmptyPackAndNoRosterAreACourse()
    {
        using var folder = new TempFolder();
        folder.Write("course.yaml", "packs:\n  relu-stack:\n");
        var course = Read(folder);
        Assert.Equal(new CoursePack("relu-stack", null, null, null, LatePolicy.None), Assert.Single(course.Packs));
        Assert.True(course.Roster.IsEmpty);
    }

    [Fact]
    public Task SaysEverythingThatIsWrongAtOnce()
    {
        using var folder = new TempFolder();
        folder.Write("course.yaml", """
            titel: Learning machines
            time-zone: Europe/Berlim
            packs:
              relu-stack: { weight: 2, opens: 2026-10-16, due: 2026-10-15 23:59 }
              trees: { due: 15.10.2026 }
              heaps: {}
            late: { percent-per-day: ten }
            attempts: bets
            exceptions:
              - { learner: learner-1, excused: true, reason: ill }
              - { learner: learner-02, excused: true, held-back: true, reason: both }
              - { learner: learner-02, pack: relu-stak, held-back: true, reason: under review }
              - { learner: learner-02, held-back: true }
            """);
        folder.Write("roster.csv", "id,nmae,email\r\nlearner-01,One,one@example.org\r\n\r\nlearner-02,\"Two\nLines\",ONE@example.org\r\nlearner-01,x\r\n");
        return Verify(ProblemText.Render(CourseReader.Read(folder["course.yaml"]).Problems), "txt");
    }

    [Fact]
    public Task SaysWhatIsWrongWithARoster()
    {
        using var folder = new TempFolder();
        folder.Write("course.yaml", "title: T");
        folder.Write("roster.csv", "id,name,email\r\nlearner-01,One,one@example.org\r\n\r\nlearner-02,\"Two\r\nLines\",ONE@example.org\r\nlearner-01,x\r\n,y,\r\n");
        return Verify(ProblemText.Render(CourseReader.Read(folder["course.yaml"]).Problems), "txt");
    }

    [Theory]
    [InlineData("packs: { trees: { due: 2026-10-15 } }", "course.yaml:1: there are dates, and no `time-zone`; on whose clocks are they? Write it like time-zone: Europe/Berlin\n")]
    [InlineData("roster: people.csv", "people.csv: there is no such file\n")]
    [InlineData("packs: { trees: { weight: 1 }, heaps: }", "course.yaml:1: `heaps` has no `weight`, and `trees` has one: give all packs one, or none\n")]
    [InlineData("exceptions: [{ learner: a, excused: true, reason: r }, { learner: a, excused: true, reason: s }]", "course.yaml:1: `a` has such an exception already, in line 1\n")]
    public void SaysWhatDoesNotFitTogether(string yaml, string told)
    {
        using var folder = new TempFolder();
        folder.Write("course.yaml", yaml);
        Assert.Equal(told, ProblemText.Render(CourseReader.Read(folder["course.yaml"]).Problems));
    }

    [Fact]
    public void TheNearestCourseIsFoundUpwards()
    {
        using var folder = new TempFolder();
        folder.Write("course.yaml", "title: T");
        folder.Write("submissions/learner-01/relu-stack/relu.csx", "");
        Assert.Equal(folder["course.yaml"], CourseReader.Nearest(folder["submissions/learner-01"]));
    }

    private static Course Read(TempFolder folder)
    {
        var reading = CourseReader.Read(folder["course.yaml"]);
        Assert.Equal("", ProblemText.Render(reading.Problems));
        return reading.Course!;
    }
}
