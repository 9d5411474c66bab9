using Grader.Challenges;
using Grader.Challenges.Keys;
using Grader.Courses;
using Grader.Courses.Tables;

namespace Core.Tests.Fuzz;

/// <summary>What a course's staff writes, and what an LMS has exported with names in it that learners chose.</summary>
internal static class CourseTargets
{
    private static readonly byte[] CourseYaml = [.. """
        title: "Learning machines"
        time-zone: Europe/Berlin
        packs:
          relu-stack: { weight: 2, opens: 2026-10-01 08:00, due: 2026-10-15 23:59 }
          trees: { weight: 1, due: 2026-11-01, late: { days: 0 }, column: "Trees (lab)" }
        late: { days: 5, percent-per-day: 10, cap: 40.5 }
        attempts: best
        exceptions:
          - { learner: learner-02, pack: relu-stack, extension: 2026-10-20 12:00, reason: ill }
          - { learner: learner-03, held-back: true, reason: 'under review' }
        """u8];

    private static readonly byte[] SheetCsv = [.. "id,name,email\r\nlearner-01,\"One, the \"\"first\"\"\",a@b\r\nlearner-02,\"Two\nlines\",\r\n;;\r\n"u8];

    /// <summary>A <c>course.yaml</c>: read, or refused with at least one problem whose line is in the file.</summary>
    public static readonly FuzzTarget Courses = new("course-yaml", 2_000, [_ => CourseYaml], TryCourse)
    {
        AtMost = 4L << 20, PerByte = 16 << 10, Mutate = Mutations.OfText,
    };

    /// <summary>A table: what was read is written byte for byte, and is a roster, or refused with a line that is in the file.</summary>
    public static readonly FuzzTarget Sheets = new("sheets", 10_000, [_ => SheetCsv], TrySheet) { AtMost = 1L << 20, PerByte = 2048, Mutate = Mutations.OfText };

    private static int TryCourse(byte[] bytes)
    {
        if (TextFile.Decode(bytes) is not TextFile.Text { Content: var text })
            return 0;
        var problems = new List<Problem>();
        var faults = new Faults("course.yaml", problems);
        var mapping = YamlFile.Read(TextFile.WithLineFeeds(text), faults);
        InvariantException.Unless(mapping is not null || problems.Count > 0, "neither read nor refused");
        if (mapping is not null)
            Fields.Read(mapping, CourseKeys.All, faults, _ => null);
        int lines = text.Split('\n', '\r', '\u2028', '\u2029', '\u0085').Length + 1;
        InvariantException.Unless(problems.All(problem => problem.Line is null || problem.Line >= 1 && problem.Line <= lines), "a line that is not in the file");
        return mapping is null ? 0 : 1;
    }

    private static int TrySheet(byte[] bytes)
    {
        var problems = new List<Problem>();
        var faults = new Faults("t.csv", problems);
        var sheet = SheetReader.Read(bytes, faults);
        InvariantException.Unless(sheet is null == problems.Count > 0, "neither read nor refused, or both");
        if (sheet is null || TextFile.Decode(bytes) is not TextFile.Text { Content: var text })
            return 0;
        InvariantException.Unless(sheet.Render().AsSpan().SequenceEqual(bytes), "written, it is another");
        RosterReader.Read(text, faults);
        int lines = text.Split('\n', '\r').Length;
        InvariantException.Unless(problems.All(problem => problem.Line is null || problem.Line >= 1 && problem.Line <= lines), "a line that is not in the file");
        return sheet.Rows.Length;
    }
}
