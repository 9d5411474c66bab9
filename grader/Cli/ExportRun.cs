using Grader.Challenges;
using Grader.Courses.Exporting;
using Grader.Learners;
using Grader.Reporting;

namespace Grader.Cli;

/// <summary>One run of <c>export</c>: what was graded, the course, the table, two files under --out.</summary>
internal static class ExportRun
{
    public static int Run(string format, string? into, string folder, string? courseFile, string? asOf, string? pack, string? submissions, string? challenges)
    {
        if (into is null && Exporter.NeedsTable(format))
            throw new UsageException($"--format {format} fills the table that {format} has exported: name it with --into FILE");
        if (into is not null && !File.Exists(into))
            throw new UsageException(ReportText.Line($"--into: there is no file `{into}`"));
        string name = format == "csv" ? "grades" : format;
        string table = Path.Combine(folder, $"{name}.csv"), explained = Path.Combine(folder, $"{name}.explained.csv");
        if (into is not null && Path.GetFullPath(into) == Path.GetFullPath(table))
            throw new UsageException(ReportText.Line($"--into: {table} is what is written; keep the table of the LMS elsewhere"));
        using var graded = GradedClass.Read(folder, courseFile, asOf, submissions, challenges);
        if (graded is null)
            return ExitCode.Usage;
        Console.Error.WriteLine(ReportText.Line(graded.Course.Path is { } path
            ? $"grader: by {path}"
            : "grader: there is no course.yaml here or above: nothing is late, and every pack weighs its points; name one with --course FILE"));
        var book = graded.Book;
        if (pack is not null)
            book = book.Only(pack) ?? throw new UsageException(ReportText.Line(
                $"--pack: there is no pack {CommandLine.Suggested(pack, book.Packs.Select(known => known.Id))}"));
        var export = Exporter.Of(book, format, into is null ? null : (Path.GetFileName(into), File.ReadAllBytes(into)), Path.GetFileName(table), Path.GetFileName(explained));
        foreach (var problem in export.Problems)
            Console.Error.WriteLine(ProblemText.Render(problem));
        if (!export.Problems.IsEmpty)
            return ExitCode.Usage;
        WholeFile.WriteChanged(table, export.Table);
        WholeFile.WriteChanged(explained, export.Explained);
        Console.Out.Write(export.Text);
        return export.AllMatch ? ExitCode.Accepted : ExitCode.NotAccepted;
    }
}
