using System.Collections.Immutable;
using Grader.Courses;
using Grader.Importing;
using Grader.Reporting;
using Grader.Revisions;

namespace Grader.Cli;

/// <summary>One run of <c>import</c>: a plan, what it says, and then the files.</summary>
internal sealed class ImportRun(
    Platform from, string path, string @out, string? roster, string? challenges, string? pack, string? challenge, string? branch, string? tag, bool dry, bool verbose)
{
    public int Run()
    {
        if ((branch ?? tag) is not null && from != Platform.Git)
            throw new UsageException("--branch and --tag are of --from git");
        if (branch is not null && tag is not null)
            throw new UsageException("--branch and --tag: one of them");
        if (OutputFolder.Is(path, @out))
            throw new UsageException(ReportText.Line($"--out: {@out} is the download itself; it stays as it is"));
        var catalog = Catalog.Read(challenges, [@out]);
        if (!catalog.Problems.IsEmpty)
            return Catalog.Report(catalog.Problems);
        if (CourseFile.Read(null, [@out]) is not { } course || Roster(course) is not { } listed)
            return ExitCode.Usage;
        var importer = new Importer(catalog.Packs, new ImportRequest(
            from, Path.TrimEndingDirectorySeparator(path), @out, listed, course.Zone, Filter(challenge), Filter(pack), branch, tag));
        if (!importer.Errors.IsEmpty)
            return Complaints.Report(importer.Errors);
        return Write(Planned(importer));
    }

    /// <returns>Null: something is wrong with it, and was told on stderr.</returns>
    private Roster? Roster(Course course)
    {
        if (roster is null)
            return course.Roster;
        var (listed, problems) = RosterFile.Read(roster);
        foreach (var problem in problems)
            Console.Error.WriteLine(Grader.Challenges.ProblemText.Render(problem));
        return listed;
    }

    private ImportPlan Planned(Importer importer)
    {
        try
        {
            return importer.Plan();
        }
        catch (Exception wrong) when (wrong is ImportException or RevisionException)
        {
            throw new UsageException(ReportText.Line($"{path} {wrong.Message}"));
        }
    }

    private int Write(ImportPlan plan)
    {
        if (!dry)
            Apply(plan);
        foreach (var work in plan.Work.Where(work => verbose || dry))
            Console.Out.WriteLine(ReportText.Line(ImportText.Line(work)));
        if (dry)
            foreach (var step in plan.Steps)
                Console.Out.WriteLine(ReportText.Line($"{(step is ImportStep.Write ? "would write" : "would delete")} {step.Path}"));
        foreach (string line in ImportText.Lists(plan))
            Console.Out.WriteLine(ReportText.Line(line));
        Console.Out.WriteLine(ImportText.Total(plan, dry));
        return plan.Unknown.IsEmpty && plan.LeftOut.IsEmpty ? ExitCode.Accepted : ExitCode.NotAccepted;
    }

    private void Apply(ImportPlan plan)
    {
        try
        {
            new ImportWriter(@out).Apply(plan);
        }
        catch (Exception fault) when (fault is ImportException or IOException or UnauthorizedAccessException)
        {
            throw new UsageException(ReportText.Line($"--out: {fault.Message}; the same import goes on from here"));
        }
    }

    private static ImmutableArray<string>? Filter(string? name) => name is null ? null : [name];
}
