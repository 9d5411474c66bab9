using System.Collections.Immutable;

namespace Grader.Reporting.Actions;

/// <summary>
/// For a step of GitHub Actions: the report as text, which can give no order to the runner, then annotations, and beside them the page of the
/// job and the step's outputs.
/// </summary>
/// <param name="token">Random: whoever knew it before could end the part of the log that gives no orders. It is in no report.</param>
/// <param name="remarks">About the run as a whole: which challenges it was graded by.</param>
/// <param name="summaryBytes">What the page of the job may have.</param>
public sealed class ActionsWriter(TextWriter output, string token, bool several, bool verbose, ImmutableArray<string> remarks, int summaryBytes) : IBatchWriter
{
    private readonly TextBatchWriter _class = new(output, verbose: verbose);
    private readonly Annotations _annotations = new(several);
    private readonly JobSummary _summary = new(summaryBytes);
    private bool _begun;

    /// <summary>Markdown; whole after <see cref="Finish"/>.</summary>
    public string Summary { get; private set; } = "";

    /// <summary>The sums over all learners; the score is null while something could not be graded.</summary>
    public decimal? Score { get; private set; } = 0;

    public decimal MaxScore { get; private set; }

    public Verdict? Worst { get; private set; }

    public void Add(LearnerReport report, ReportPlaces? places = null)
    {
        Begin();
        report = HiddenChecks.Seal(report);
        if (several)
            _class.Add(report);
        else
            output.Write(TextReport.Render(report, verbose: verbose));
        _annotations.Add(report, places ?? ReportPlaces.None);
        _summary.Add(report);
        Score += report.Score;
        MaxScore += report.MaxScore;
        var worst = report.Worst();
        Worst = Worst is { } before && before > worst ? before : worst;
    }

    public void Finish(ImmutableArray<ReportNote> notes)
    {
        Begin();
        if (several)
            _class.Finish(notes);
        output.Write(WorkflowCommand.Resume(token));
        foreach (var line in _annotations.Render(remarks))
            output.Write(line);
        Summary = _summary.Render(remarks, notes, several);
        output.Flush();
    }

    private void Begin()
    {
        if (!_begun)
            output.Write(WorkflowCommand.Stop(token));
        _begun = true;
    }
}
