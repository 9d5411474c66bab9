using System.Collections.Immutable;
using Grader.Challenges;
using Grader.Grading;
using Grader.Reporting;
using Grader.Submissions;

namespace Core.Tests.Grading;

/// <summary>A batch over learners that are made up, and who was handed on.</summary>
public abstract class BatchOfMadeUpLearners
{
    protected static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly List<string> _emitted = [];

    protected IReadOnlyList<string> Emitted => _emitted;

    /// <summary>Of a finished learner with one hand-in and a name of one letter, as the batch takes it.</summary>
    protected static long Size { get; } = LearnerGrade.Of(Entry("1"), Learner("1", 1), [Graded(Learner("1", 1).HandIns[0])]).Size;

    protected void Run(int jobs, ImmutableArray<string> names, int handIns, Func<Learner, HandIn, GradedHandIn> grade, CancellationToken? cancel = null) =>
        new Batch([.. names.Select(Entry)], entry => Learner(entry.Name, handIns), grade, Emit).Run(jobs, cancel ?? TestContext.Current.CancellationToken);

    protected void Emit(GradedLearner learner)
    {
        lock (_emitted)
            _emitted.Add(learner.Report.Learner);
    }

    protected static LearnerEntry Entry(string name) => new(name, name);

    protected static Learner Learner(string name, int handIns) => Some.Learner(name, [.. Enumerable.Range(0, handIns).Select(i =>
        new HandIn.Missing(Some.Challenge(Some.Code) with { Id = $"pack/{i}" }))]);

    protected static GradedHandIn Graded(HandIn handIn) => new(Some.Result(handIn.Challenge.Id, Verdict.Accepted, 1, 1), []);
}
