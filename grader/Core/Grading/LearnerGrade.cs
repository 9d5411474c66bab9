using System.Collections.Immutable;
using Grader.Reporting;
using Grader.Submissions;

namespace Grader.Grading;

internal static class LearnerGrade
{
    public static GradedLearner Of(LearnerEntry entry, Learner learner, ImmutableArray<GradedHandIn> graded)
    {
        var notes = learner.Notes.Select(note => new ReportNote(note.Path, note.Message)).ToList();
        if (learner.HandIns.IsEmpty)
            notes.Insert(0, new ReportNote(learner.Name, "nothing handed in"));
        var report = Scores.Total(learner.Name, [.. graded.Select(handIn => handIn.Result)], [.. notes]) with
        {
            IsPartial = learner.HandIns.Any(handIn => handIn.Challenge.IsPartial),
        };
        return new GradedLearner(entry, report, [.. learner.HandIns.Zip(graded)]) { Times = learner.Times };
    }
}
