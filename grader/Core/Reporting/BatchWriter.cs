using System.Collections.Immutable;

namespace Grader.Reporting;

/// <summary>
/// Writes the report of a class while it is graded: reports are taken one at a time, in their final order, and none is kept.
/// The text writer's lines end in LF and its encoding is <see cref="JsonReport.Encoding"/>; it is flushed, not disposed.
/// </summary>
public interface IBatchWriter
{
    /// <param name="places">For formats that point into a repository; the others leave it alone.</param>
    void Add(LearnerReport report, ReportPlaces? places = null);

    /// <summary>What concerns no learner in particular, and the end of the report. Called once, after the last report.</summary>
    void Finish(ImmutableArray<ReportNote> notes);
}
