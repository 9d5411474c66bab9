using System.Collections.Immutable;
using Grader.Grading;
using Grader.Reporting;

namespace Grader.Cli;

/// <summary>The report on stdout, in the format asked for.</summary>
internal sealed class ReportPrinter
{
    private readonly TextWriter _output;
    private readonly Func<GradedLearner, string>? _one;
    private readonly IBatchWriter? _batch;

    /// <param name="several">One learner's report is a page of its own; several are a list.</param>
    public ReportPrinter(TextWriter output, string format, bool several, bool colour, bool verbose)
    {
        _output = output;
        if (several)
        {
            _batch = format switch
            {
                "json" => new JsonBatchWriter(output),
                "markdown" => new MarkdownBatchWriter(output),
                "html" => throw new System.Diagnostics.UnreachableException(),
                _ => new TextBatchWriter(output, colour, verbose),
            };
            return;
        }
        _one = format switch
        {
            "json" => learner => JsonReport.Render(learner.Report),
            "markdown" => learner => MarkdownReport.Render(learner.Report),
            "html" => learner => HtmlReport.Render(learner.Report, learner.Sources),
            _ => learner => TextReport.Render(learner.Report, colour, verbose),
        };
    }

    /// <exception cref="UsageException">A class has no such format.</exception>
    public static void Check(string format, bool several)
    {
        if (several && format == "html")
            throw new UsageException("--format html is one learner's page; for a class use --out DIR, which writes one for each");
    }

    public void Add(GradedLearner learner)
    {
        if (_one is not null)
            _output.Write(_one(learner));
        _batch?.Add(learner.Report);
        _output.Flush();
    }

    public void Finish(ImmutableArray<ReportNote> notes)
    {
        _batch?.Finish(notes);
        _output.Flush();
    }
}
