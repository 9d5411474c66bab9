using System.Collections.Immutable;
using Grader.Grading;
using Grader.Reporting;
using Grader.Reporting.Exchange;

namespace Grader.Cli;

/// <summary>One report, in one format, on stdout or in a file.</summary>
internal sealed class ReportPrinter
{
    private readonly TextWriter _output;
    private readonly Func<GradedLearner, string>? _one;
    private readonly IBatchWriter? _batch;

    /// <param name="several">One learner's report is a page of its own; several are a list.</param>
    public ReportPrinter(TextWriter output, string format, bool several, bool colour, bool verbose)
    {
        _output = output;
        _one = several ? null : Page(format, colour, verbose);
        if (_one is null)
            _batch = List(output, format, colour, verbose);
    }

    public ReportPrinter(TextWriter output, IBatchWriter batch) => (_output, _batch) = (output, batch);

    public void Add(GradedLearner learner, ReportPlaces places)
    {
        if (_one is not null)
            _output.Write(_one(learner));
        _batch?.Add(learner.Report, places);
        _output.Flush();
    }

    public void Finish(ImmutableArray<ReportNote> notes)
    {
        _batch?.Finish(notes);
        _output.Flush();
    }

    private static Func<GradedLearner, string>? Page(string format, bool colour, bool verbose) => format switch
    {
        "text" => learner => TextReport.Render(learner.Report, colour, verbose),
        "json" => learner => JsonReport.Render(learner.Report),
        "markdown" => learner => MarkdownReport.Render(learner.Report),
        "html" => learner => HtmlReport.Render(learner.Report, learner.Sources),
        "gradescope" => learner => GradescopeReport.Render(learner.Report),
        "exercism" => learner => ExercismReport.Render(learner.Report),
        _ => null,
    };

    private static IBatchWriter List(TextWriter output, string format, bool colour, bool verbose) => format switch
    {
        "text" => new TextBatchWriter(output, colour, verbose),
        "json" => new JsonBatchWriter(output),
        "markdown" => new MarkdownBatchWriter(output),
        "junit" => new JUnitWriter(output),
        "sarif" => new SarifWriter(output),
        "ctrf" => new CtrfWriter(output),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
