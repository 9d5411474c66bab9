using System.Text.Json;

namespace Process.Tests.EndToEnd;

/// <summary>A course of two quizzes from hand-ins to the LMS's table.</summary>
public sealed class CourseTests : IDisposable
{
    private readonly Workspace _work = new();

    public CourseTests()
    {
        Quiz("sums");
        Quiz("products");
        _work.Write("course.yaml", """
            time-zone: Europe/Berlin
            packs:
              sums: { weight: 1, due: 2026-10-15 23:59 }
              products: { weight: 3, due: 2026-11-01 }
            late: { percent-per-day: 10 }
            attempts: best
            exceptions: [{ learner: learner-02, pack: products, excused: true, reason: joined late }]
            """);
        _work.Write("roster.csv", "id,login,canvas\nlearner-01,l01,1001\nlearner-02,l02,1002\nlearner-04,l04,1004\n");
        _work.Write("class/learner-01/sums/answers.yaml", "one: A\nsubmitted: 2026-10-16T20:00:00Z\n");
        _work.Write("class/learner-01/sums/.attempts/2026-10-10T10-00-00Z/answers.yaml", "one: B\n");
        _work.Write("class/learner-01/products/answers.yaml", "one: A\nsubmitted: 2026-10-16 09:00\n");
        _work.Write("class/learner-02/sums/answers.yaml", "one: A\nsubmitted: 2026-10-15 23:59:59\n");
        _work.Write("class/learner-3/sums/answers.yaml", "one: B\nsubmitted: 2026-10-01 12:00\n");
    }

    [Fact]
    public void GoesFromHandInsToTheTableOfTheLms()
    {
        var graded = Grade("json");

        using var batch = JsonDocument.Parse(graded.Out);
        Assert.Equal(["learner-01 2 of 2", "learner-02 1 of 2", "learner-3 0 of 2"], batch.RootElement.GetProperty("reports").EnumerateArray()
            .Select(report => $"{report.GetProperty("learner")} {report.GetProperty("score")} of {report.GetProperty("maxScore")}"));
        Assert.Equal(
            ["learner-3: not in the roster; did you mean learner-04?", "learner-04: in the roster, and has handed in nothing"],
            batch.RootElement.GetProperty("notes").EnumerateArray().Select(note => $"{note.GetProperty("path")}: {note.GetProperty("message")}"));
        Assert.Contains("grader: learner-01: sums: handed in 2026-10-16 22:00:00 (Europe/Berlin, +02:00), by answers.yaml: 1 day late (due 2026-10-15 23:59)\n", graded.Error.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        // The report of somebody late is that of somebody in time.
        Assert.DoesNotContain("late", _work.Read("out/learner-01/report.json"), StringComparison.Ordinal);

        _work.Write("from-canvas.csv", "Student,ID,SIS Login ID,sums (1),Products (2)\r\n    Points Possible,,,1.00,10.00\r\n=One,1001,,,\r\nTwo,,L02,,5.00\r\nFour,1004,,,\r\n");
        var exported = GraderCli.Run("export", "--format", "canvas", "--into", _work["from-canvas.csv"], "--out", _work["out"], "--as-of", "2026-11-02");

        Assert.Equal(1, exported.ExitCode);
        Assert.Contains("not in the table: learner-3: no row of the table is theirs\n", exported.Out, StringComparison.Ordinal);
        Assert.Contains("learner-01: sums: 1 of 1, 1 day late, less 10 %: 0.9, the best of 2 attempts.\n", exported.Out, StringComparison.Ordinal);
        Assert.Equal(
            "Student,ID,SIS Login ID,sums (1),Products (2)\r\n    Points Possible,,,1.00,10.00\r\n=One,1001,,0.90,10.00\r\nTwo,,L02,1.00,EX\r\nFour,1004,,0.00,0.00\r\n",
            _work.Read("out/canvas.csv"));
        Assert.Contains("Total: 97.50 %.", _work.Read("out/canvas.explained.csv"), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Speed", "slow")]
    public void GoesFromADownloadToWhatEachLearnerMaySee()
    {
        _work.Write("download/1001/sums/answers.yaml", "one: B\n");
        _work.Write("download/l02/products/answers.yaml", "one: A\n");
        _work.Write("download/somebody/sums/answers.yaml", "one: A\n");
        _work.Write("roster.csv", "id,login,canvas,email\nlearner-01,1001,1001,one@example.org\nlearner-02,l02,1002,two@example.org\n");

        var imported = GraderCli.Run("import", "--from", "folder", _work["download"], "--out", _work["handed-in"], "--challenges", _work["challenges"]);
        Assert.Equal(1, imported.ExitCode);
        Assert.Contains("somebody", imported.Out + imported.Error, StringComparison.Ordinal);
        Assert.Equal(["learner-01", "learner-02"], Directory.GetDirectories(_work["handed-in"]).Select(Path.GetFileName).Order(StringComparer.Ordinal));

        _work.Write("handed-in/learner-01/sums/remarks.yaml", "remarks:\n  - text: Count once more.\n    challenge: one\n");
        Assert.Equal(1, GraderCli.Run("grade", _work["handed-in"], "--challenges", _work["challenges"], "--out", _work["out"]).ExitCode);
        Assert.Equal(0, GraderCli.Run("feedback", "--out", _work["out"]).ExitCode);

        Assert.Equal(
            ["learner-01/feedback.html", "learner-01/feedback.md", "learner-02/feedback.html", "learner-02/feedback.md", "manifest.json"], _work.Files("out/feedback"));
        Assert.Contains("Count once more.", _work.Read("out/feedback/learner-01/feedback.md"), StringComparison.Ordinal);
        Assert.DoesNotContain("Count once more.", _work.Read("out/feedback/learner-02/feedback.md"), StringComparison.Ordinal);
        Assert.Contains("one@example.org", _work.Read("out/feedback/manifest.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void WhatWasGradedSaysWhereTheCourseIs_AndWhoIsNoLongerInIt()
    {
        _work.Write("class/learner-5/sums/answers.yaml", "one: A\n");
        using var elsewhere = new Workspace();
        Assert.Equal(1, GraderCli.Run("grade", _work["class"], "--challenges", _work["challenges"], "--out", elsewhere["out"]).ExitCode);
        Directory.Delete(_work["class/learner-5"], recursive: true);
        Assert.Equal(1, GraderCli.Run("grade", _work["class"], "--challenges", _work["challenges"], "--out", elsewhere["out"]).ExitCode);

        var exported = GraderCli.Run("export", "--format", "csv", "--out", elsewhere["out"]);

        Assert.Contains("course.yaml", exported.Error, StringComparison.Ordinal);
        Assert.Contains("learner-01: sums: 1 of 1, 1 day late", exported.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("learner-5", exported.Out, StringComparison.Ordinal);
    }

    /// <summary>What is under --out is rendered for people: whoever changes or deletes it changes no grade.</summary>
    [Fact]
    public void GradesAndFeedbackComeFromWhatIsKept_NotFromTheFilesOfReports()
    {
        Grade("json");
        (string Grades, string Feedback) Told()
        {
            Assert.Equal(0, GraderCli.Run("export", "--format", "csv", "--out", _work["out"]).ExitCode);
            Assert.Equal(0, GraderCli.Run("feedback", "--out", _work["out"]).ExitCode);
            return (_work.Read("out/grades.explained.csv"), _work.Read("out/feedback/manifest.json"));
        }
        var before = Told();

        _work.Write("out/learner-3/report.json", _work.Read("out/learner-3/report.json").Replace("\"score\": 0", "\"score\": 1", StringComparison.Ordinal));
        _work.Write("out/learner-01/run.json", "{}");
        Directory.Delete(_work["out/learner-01/attempts"], recursive: true);
        Directory.Delete(_work["out/learner-02"], recursive: true);

        Assert.Equal(before, Told());
        Assert.Contains("learner-02/feedback.md", before.Feedback, StringComparison.Ordinal);
    }

    /// <summary>None of these changes anything, so one graded class does for all.</summary>
    [Fact]
    public void SaysWhatIsWrongWithTheCommand()
    {
        Grade("json");
        Assert.All(
            new (string Line, string Told)[]
            {
                ("--format moodle", "name it with --into FILE"),
                ("--format canvsa", "did you mean `canvas`?"),
                ("--format csv --pack sum", "did you mean `sums`?"),
                ("--format csv --as-of tomorrow", "--as-of: `tomorrow` is no time"),
                ("--format csv --course corse.yaml", "there is no file `corse.yaml`"),
            },
            wrong =>
            {
                var run = GraderCli.Run(["export", "--out", _work["out"], .. wrong.Line.Split(' ')]);
                Assert.Equal(2, run.ExitCode);
                Assert.Contains(wrong.Told, run.Error, StringComparison.Ordinal);
            });
    }

    [Fact]
    public void ACourseThatIsWrongGradesNothing()
    {
        _work.Write("course.yaml", "pakcs: { sums: }\n");
        var run = Grade("text");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("course.yaml:1: unknown key `pakcs`; did you mean `packs`?", run.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _work.Dispose();

    private CliRun Grade(string format) => GraderCli.Run("grade", _work["class"], "--challenges", _work["challenges"], "--format", format, "--out", _work["out"]);

    private void Quiz(string pack)
    {
        _work.Write($"challenges/{pack}/pack.yaml", $"title: {pack}\ntopic: testing\nchallenges: [one]\n");
        _work.Write($"challenges/{pack}/one/challenge.yaml", "title: One\nkind: choice\ndifficulty: beginner\npoints: 1\noptions: { A: \"3\", B: \"4\" }\n");
        _work.Write($"challenges/{pack}/one/statement.md", "Three?\n");
        _work.Write($"challenges/{pack}/one/key.yaml", "answer: A\nexplanation: Count.\n");
    }
}
