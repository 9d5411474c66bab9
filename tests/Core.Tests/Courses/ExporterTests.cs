using System.Collections.Immutable;
using System.Text;
using CsCheck;
using Grader.Challenges;
using Grader.Courses.Exporting;
using Grader.Courses.Gradebooks;
using Grader.Courses.Tables;

namespace Grader.Courses;

public sealed class ExporterTests
{
    private const string CanvasFile = """"
        Student,ID,SIS User ID,SIS Login ID,Section,Relu Stack (4711),Trees (4712),Essay (4713),Final Score
        ,,,,,Manual Posting,,,
            Points Possible,,,,,30.00,100.00,10.00,(read only)
        "One, Learner",1001,learner-01,l01@example.org,"Tue ""A""",,,7.50,55.5
        =Two,1002,learner-02,l02@example.org,Tue,12.00,,,"(read only)"
        "Three
        Lines",1003,,l03@example.org,Wed,,,EX,
        Four,,,L04@example.org,Wed,,,,
        "Student, Test",1999,,feedc0de,Wed,,,,
        """";

    [Fact]
    public Task FillsWhatCanvasExported() => Filled("canvas", CanvasFile.ReplaceLineEndings("\r\n"), Book());

    [Fact]
    public Task FillsAMoodleWorksheet() => Filled(
        "moodle",
        """
        Identifier,"Full name","Email address",Status,Grade,"Maximum grade","Grade can be changed","Last modified (submission)","Last modified (grade)","Feedback comments"
        "Participant 501","Learner One",l01@example.org,"Submitted for grading - ",,100.00,Yes,"Thursday, 15 October 2026, 9:12 PM",-,"Good,
        ""very"" good"
        "Participant 502","=HYPERLINK(""http://x"")",l02@example.org,"No submission",-,100.00,Yes,-,-,
        "Participant 777",Stranger,stranger@example.org,"No submission",-,100.00,Yes,-,-,
        """ + "\n", Book("relu-stack"), mark: true);

    [Fact]
    public Task FillsAWorksheetInAnotherLanguage() => Filled(
        "moodle",
        """
        ID;"Vollständiger Name";E-Mail-Adresse;Status;Bewertung;Bestwertung;"Zuletzt geändert (Bewertung)"
        Teilnehmer/in501;"Learner One";l01@example.org;Abgegeben;12,50;30,00;-
        Teilnehmer/in502;"Learner Two";l02@example.org;Abgegeben;"";30,00;-
        """, Book("relu-stack", column: "Bewertung"));

    [Fact]
    public Task FillsWhatGradescopeExported() => Filled(
        "gradescope",
        "First Name,Last Name,SID,Email,Sections,relu-stack,relu-stack - Max Points,relu-stack - Submission Time\n"
        + "Learner,One,gs-1,l01@example.org,A,0.0,30.0,2026-10-15 20:00:00 +0200\nLearner,Two,,L02@EXAMPLE.org,A,,30.0,\n", Book("relu-stack"));

    [Fact]
    public Task WritesATableOfItsOwn()
    {
        var export = Exporter.Of(Book(), "csv", null, "grades.csv", "grades.explained.csv");
        return Verify(Encoding.UTF8.GetString(export.Table).TrimStart('\uFEFF').ReplaceLineEndings("\n") + "----\n" + export.Text, "txt");
    }

    [Fact]
    public Task ExplainsEveryStep()
    {
        var export = Exporter.Of(Book(), "canvas", ("canvas.csv", Encoding.UTF8.GetBytes(CanvasFile)), "canvas.csv", "canvas.explained.csv");
        var sheet = SheetReader.Read(export.Explained, new Faults("x", []))!;
        // A row of a table this wide is read as a list.
        return Verify(string.Join("\n", sheet.Rows.Skip(1).Take(5).Select(row => string.Concat(
            row.Cells.Zip(sheet.Rows[0].Cells, (cell, head) => cell.Text.Length == 0 ? "" : $"{head.Text}: {cell.Text}\n")))), "txt");
    }

    [Fact]
    public void WhatIsNotDueYetIsLeftEmptyAndExplained()
    {
        const string Before = "Student,ID,SIS Login ID,relu-stack,Trees\n", Row = "Five,,learner-05,";
        var export = Exporter.Of(
            Book([], null, new DateTimeOffset(2026, 10, 20, 0, 0, 0, TimeSpan.Zero)), "canvas", ("t.csv", Encoding.UTF8.GetBytes($"{Before}{Row},\n")), "t", "e");
        Assert.Equal($"{Before}{Row}0.00,\n", Encoding.UTF8.GetString(export.Table));
        Assert.Contains("learner-05: trees: nothing handed in, not due yet, left out of the total (as of 2026-10-20 02:00:00 (Europe/Berlin, +02:00)).\n", export.Text, StringComparison.Ordinal);
        Assert.Contains("not due yet,", Encoding.UTF8.GetString(export.Explained), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("canvas", "Student,ID,SIS Login ID,Section\nA,1,l,s\n")]
    [InlineData("canvas", "Student,Section,Relu Stack\nA,s,1\n")]
    [InlineData("canvas", "Student,ID,Relu Stack (1),relu-stack\nA,1,,\n")]
    [InlineData("canvas", "Student,ID,\"Relu Stack\nA,1,\n")]
    [InlineData("canvas", "")]
    public void RefusesWhatItDoesNotUnderstand(string format, string table)
    {
        var export = Exporter.Of(Book(), format, ("t.csv", Encoding.UTF8.GetBytes(table)), "t", "e");
        Assert.NotEmpty(export.Problems);
        Assert.Empty(export.Table);
    }

    [Fact]
    public void WhatFitsTwiceIsNobodys()
    {
        var export = Exporter.Of(Book("relu-stack"), "canvas", ("t.csv", "Student,ID,SIS Login ID,relu-stack\nA,1001,l01@example.org,\nB,1001,,\n"u8.ToArray()), "t", "e");
        Assert.Equal("Student,ID,SIS Login ID,relu-stack\nA,1001,l01@example.org,\nB,1001,,\n", Encoding.UTF8.GetString(export.Table));
        Assert.Contains("not in the table: learner-01: fits several rows by ID: lines 2, 3\n", export.Text, StringComparison.Ordinal);
        Assert.False(export.AllMatch);
    }

    private static readonly Gen<string> Cells = Gen.OneOf(
        Gen.String[Gen.Char["ab=+-@;\t' é"], 0, 4],
        Gen.String[Gen.Char["ab,\"\n\r=;"], 0, 5].Select(text => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\""));

    [Fact]
    public void WhatIsNotFilledStaysByteForByte() => Gen.Select(Cells.Array[3].Array[1, 6], Gen.Bool.Select(crlf => crlf ? "\r\n" : "\n"), Gen.Bool, Gen.Bool).Sample((rows, end, mark, closed) =>
    {
        string text = "Student,ID,relu-stack" + end + string.Join(end, rows.Select(cells => string.Join(',', cells))) + (closed ? end : "");
        byte[] bytes = [.. mark ? Encoding.UTF8.Preamble : [], .. Encoding.UTF8.GetBytes(text)];
        var sheet = SheetReader.Read(bytes, new Faults("x", []));
        Assert.Equal(bytes, sheet!.Render());
    });

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("  =1+1", "'  =1+1")]
    [InlineData("+49", "'+49")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1", "\"'\t=1\"")]
    [InlineData("=HYPERLINK(\"x\",\"y\")", "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"")]
    [InlineData("learner-01", "learner-01")]
    public void NoCellOfOursIsAFormula(string text, string cell) => Assert.Equal(cell, SheetCell.Of(text).Raw);

    private static Task Filled(string format, string table, Gradebook book, bool mark = false)
    {
        byte[] bytes = [.. mark ? Encoding.UTF8.Preamble : [], .. Encoding.UTF8.GetBytes(table)];
        var export = Exporter.Of(book, format, ($"{format}.csv", bytes), $"{format}.csv", $"{format}.explained.csv");
        Assert.Equal("", ProblemText.Render(export.Problems));
        string filled = Encoding.UTF8.GetString(export.Table);
        Assert.Equal(mark, filled.StartsWith('\uFEFF'));
        Assert.Equal(table.Split("\r\n").Length, filled.Split("\r\n").Length);
        return Verify(filled.TrimStart('\uFEFF').ReplaceLineEndings("\n") + "\n----\n" + export.Text, "txt");
    }

    private static Gradebook Book(params string[] only) => Book(only, null);

    private static Gradebook Book(string only, string column) => Book([only], column);

    private static Gradebook Book(string[] only, string? column, DateTimeOffset? asOf = null)
    {
        var late = new LatePolicy(3, 10, 100);
        ImmutableArray<CoursePack> packs =
        [
            new("relu-stack", 2, LocalMoment.Parse("2026-10-01"), LocalMoment.Parse("2026-10-15 23:59"), late, column),
            new("trees", 1, null, LocalMoment.Parse("2026-11-01 12:00"), late),
        ];
        var course = Course.Unwritten with
        {
            Zone = CourseZone.Find("Europe/Berlin")!,
            Packs = [.. packs.Where(pack => only is [] || only.Contains(pack.Id))],
            Late = late,
            Attempts = CountedAttempt.Best,
            Roster = new Roster([
                Entry("learner-01", "=cmd|' /C calc'!A0", "Tue", "l01@example.org", null, "1001", "501", "gs-1"),
                Entry("learner-02", "Two", "Tue", "l02@example.org", "l02@example.org", null, null, null),
                Entry("learner-03", "Three", "Wed", null, "l03@example.org", "1003", null, null),
                Entry("learner-04", "Four", "Wed", "l04@example.org", "l04@example.org", null, null, null),
                Entry("learner-05", "Five", "Wed", null, null, null, null, null),
            ]),
            Exceptions =
            [
                new SpecialCase.Extension("learner-02", "relu-stack", "ill, note of 12 October", 9, LocalMoment.Parse("2026-10-16 12:00")!.Value),
                new SpecialCase.Excused("learner-03", "trees", "joined in November", 10),
                new SpecialCase.HeldBack("learner-04", "relu-stack", "under review", 11),
            ],
        };
        return Gradebook.Of(course, [
            Graded("learner-01", ("relu-stack", Attempt("2026-10-14T10-00-00Z", 20, "2026-10-14T10:00:00Z")), ("relu-stack", Attempt("", 27, "2026-10-16T10:00:00Z")), ("trees", Attempt("", 5, "2026-10-30T10:00:00Z", 12))),
            Graded("learner-02", ("relu-stack", Attempt("", 10.01m, "2026-10-17T10:00:00Z")), ("trees", Attempt("", null, "2026-10-30T10:00:00Z", 12))),
            Graded("learner-03", ("relu-stack", Attempt("", 30, null))),
            Graded("learner-04", ("relu-stack", Attempt("", 29, "2026-09-30T10:00:00Z")), ("trees", Attempt("", 12, "2026-12-30T10:00:00Z", 12))),
            Graded("learner-4", ("relu-stack", Attempt("", 3, "2026-10-03T10:00:00Z"))),
        ], asOf ?? new DateTimeOffset(2027, 1, 1, 0, 0, 0, TimeSpan.Zero));
    }

    private static GradedPacks Graded(string learner, params (string Pack, GradedAttempt Attempt)[] attempts) => new(
        learner, attempts.GroupBy(one => one.Pack).ToImmutableDictionary(same => same.Key, same => same.Select(one => one.Attempt).ToImmutableArray()));

    private static GradedAttempt Attempt(string name, decimal? score, string? at, decimal max = 30) => new(
        name, score, max, true, at is null ? null : new HandInTime(DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture), name.Length > 0 ? TimeSource.Attempt : TimeSource.Submission));

    private static RosterEntry Entry(string id, string? name, string? section, string? email, string? login, string? canvas, string? moodle, string? gradescope) =>
        new(id, name, section, email, login, canvas, moodle, gradescope, null, 2);
}
