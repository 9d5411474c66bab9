using System.Collections.Immutable;
using Grader.Regrading;
using Grader.Reporting;

namespace Grader.Cli;

/// <summary>A regrade in every format that was asked for.</summary>
internal sealed class RegradePrinter
{
    private static readonly ImmutableArray<string> Formats = ["text", "markdown", "html"];

    private readonly ImmutableArray<ReportTarget> _targets;

    /// <exception cref="UsageException" />
    public RegradePrinter(ImmutableArray<string> formats)
    {
        _targets = ReportTarget.Parse(formats, usual: "text");
        if (_targets.FirstOrDefault(target => !Formats.Contains(target.Format)) is { } wrong)
            throw new UsageException($"--format: one of {string.Join(", ", Formats)}, not `{wrong.Format}`");
    }

    public void Print(Regrade regrade)
    {
        foreach (var target in _targets)
        {
            string text = target.Format switch
            {
                "markdown" => RegradeMarkdown.Render(regrade),
                "html" => RegradeHtml.Render(regrade),
                _ => RegradeText.Render(regrade),
            };
            if (target.File is null)
                Console.Out.Write(text);
            else
                Write(target, text);
        }
    }

    private static void Write(ReportTarget target, string text)
    {
        try
        {
            File.WriteAllText(target.File!, text, JsonReport.Encoding);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new UsageException($"--format {target.Format}: {fault.Message}");
        }
    }
}
