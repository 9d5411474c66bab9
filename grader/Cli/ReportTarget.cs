using System.Collections.Immutable;

namespace Grader.Cli;

/// <summary>One <c>--format FORMAT[=FILE]</c>.</summary>
/// <param name="File">Null: stdout.</param>
internal sealed record ReportTarget(string Format, string? File)
{
    public static readonly ImmutableArray<string> Formats =
        ["text", "json", "markdown", "html", "github", "junit", "sarif", "ctrf", "gradescope", "exercism"];

    /// <summary>Pages of one learner; a class has one for each, and no one document.</summary>
    private static readonly ImmutableArray<string> OfOneLearner = ["html", "gradescope", "exercism"];

    /// <summary>What was asked for; on stdout <paramref name="usual"/> unless another was.</summary>
    /// <exception cref="UsageException">An unknown format, or two in one place.</exception>
    public static ImmutableArray<ReportTarget> Parse(IReadOnlyList<string> given, string usual)
    {
        ImmutableArray<ReportTarget> targets = [.. given.Select(Parse)];
        if (targets.Count(target => target.File is null) > 1)
            throw new UsageException("--format: only one report goes to stdout; write the others to files, as in --format junit=report.xml");
        if (targets.GroupBy(target => target.File).FirstOrDefault(same => same.Key is not null && same.Count() > 1) is { } twice)
            throw new UsageException($"--format: two reports in one file, {twice.Key}");
        return targets.Any(target => target.File is null) ? targets : [new(usual, null), .. targets];
    }

    /// <exception cref="UsageException">A class has no such format.</exception>
    public void CheckFor(bool several)
    {
        if (several && OfOneLearner.Contains(Format))
            throw new UsageException($"--format {Format} is one learner's page; for a class use --out DIR, which writes a folder for each");
    }

    private static ReportTarget Parse(string given)
    {
        int equals = given.IndexOf('=', StringComparison.Ordinal);
        var (format, file) = equals < 0 ? (given, null) : (given[..equals], given[(equals + 1)..]);
        if (!Formats.Contains(format))
            throw new UsageException($"--format: one of {string.Join(", ", Formats)}, not {CommandLine.Suggested(format, Formats)}");
        if (file is "")
            throw new UsageException($"--format: which file? As in --format {format}=FILE");
        if (format == "github" && file is not null)
            throw new UsageException("--format github is for the log of GitHub Actions: it goes to stdout");
        return new(format, file);
    }
}
