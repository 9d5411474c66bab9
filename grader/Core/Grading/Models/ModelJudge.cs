using System.Collections.Immutable;
using System.Diagnostics;
using Grader.Challenges.Tables;
using Grader.Judging;
using Grader.Learning;
using Grader.Reporting;

namespace Grader.Grading.Models;

/// <summary>
/// Judges predictions and configurations of one hand-in: validated here, measured and trained by the Learning worker, held against
/// bounds of the reference's run here.
/// </summary>
/// <param name="tables">All of the challenge.</param>
internal sealed class ModelJudge(ILearning learning, ImmutableArray<ChallengeTable> tables, CancellationToken cancel)
{
    private readonly ImmutableArray<Figure>.Builder _figures = ImmutableArray.CreateBuilder<Figure>();

    /// <summary>Of all checks that were judged so far.</summary>
    public ImmutableArray<Figure> Figures => _figures.ToImmutable();

    /// <param name="value">What the check returned.</param>
    /// <exception cref="OperationCanceledException" />
    public Finding Judge(ExpectedCheck check, Observation value)
    {
        try
        {
            return check.Registration.Judgement switch
            {
                Judgement.Metric metric => new MetricJudge(learning, check, metric, MetricSubject.Find(metric, check.Tables, tables).Subject!, _figures).Judge(value, cancel),
                Judgement.Training training => new TrainingJudge(learning, check, training, tables.First(table => table.Name == training.Table), _figures).Judge(value, cancel),
                Judgement.Shapes shapes => ShapesJudge.Judge(shapes, value),
                _ => throw new UnreachableException(),
            };
        }
        catch (LearningFaultException fault)
        {
            return new Finding(Verdict.JudgeError, FailureJudge.OurFault(fault.Message));
        }
    }
}
