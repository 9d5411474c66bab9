using System.Collections.Immutable;
using Grader.Grading;
using Grader.Reporting;
using Grader.Reporting.Actions;

namespace Grader.Cli;

/// <summary>All reports that one run writes, each in its format. Files are opened before anything is graded, so that a wrong path costs nothing.</summary>
/// <param name="root">The repository's, for formats that name places in it.</param>
internal sealed class ReportPrinters(string root) : IDisposable
{
    private readonly List<ReportPrinter> _printers = [];
    private readonly List<StreamWriter> _files = [];
    /// <param name="actions">For the format github.</param>
    /// <exception cref="UsageException">A file can't be written.</exception>
    public void Add(ReportTarget target, TextWriter stdout, ActionsWriter? actions, bool several, bool verbose) => _printers.Add(
        target.Format == "github" ? new ReportPrinter(stdout, actions!)
        : new ReportPrinter(target.File is null ? stdout : Open(target), target.Format, several, target.File is null && Screen.HasColour, verbose));

    public void Add(GradedLearner learner)
    {
        var places = learner.PlacesBelow(root);
        foreach (var printer in _printers)
            printer.Add(learner, places);
    }

    public void Finish(ImmutableArray<ReportNote> notes)
    {
        foreach (var printer in _printers)
            printer.Finish(notes);
    }

    public void Dispose()
    {
        foreach (var file in _files)
            file.Dispose();
    }

    private StreamWriter Open(ReportTarget target)
    {
        try
        {
            _files.Add(new StreamWriter(target.File!, append: false, JsonReport.Encoding) { NewLine = "\n" });
            return _files[^1];
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new UsageException($"--format {target.Format}: {fault.Message}");
        }
    }
}
