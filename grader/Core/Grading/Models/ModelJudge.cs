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
    private readonly ImmutableArray<Reading>.Builder _readings = ImmutableArray.CreateBuilder<Reading>();

    /// <summary>Of all checks that were judged so far.</summary>
    public ImmutableArray<Figure> Figures => _figures.ToImmutable();

    /// <summary>The bounds of all checks that were judged so far.</summary>
    public ImmutableArray<Reading> Readings => _readings.ToImmutable();

    /// <param name="value">What the check returned.</param>
    /// <exception cref="OperationCanceledException" />
    public Finding Judge(ExpectedCheck check, Observation value)
    {
        try
        {
            return check.Registration.Judgement switch
            {
                Judgement.Metric metric => Of(check, metric).Judge(value, cancel),
                Judgement.Training training => Of(check, training).Judge(value, cancel),
                Judgement.Shapes shapes => ShapesJudge.Judge(shapes, value),
                _ => throw new UnreachableException(),
            };
        }
        catch (LearningFaultException fault)
        {
            return new Finding(Verdict.JudgeError, FailureJudge.OurFault(fault.Message));
        }
    }

    /// <summary>What a baseline comes to where the bounds of a check are; empty: it has none, or the baseline has no meaning for it.</summary>
    /// <exception cref="LearningFaultException" />
    /// <exception cref="OperationCanceledException" />
    public ImmutableArray<Reading> Read(ExpectedCheck check, Baseline baseline) => check.Registration.Judgement switch
    {
        Judgement.Metric metric => Of(check, metric).Read(baseline, cancel),
        Judgement.Training training => Of(check, training).Read(baseline, cancel),
        _ => [],
    };

    private MetricJudge Of(ExpectedCheck check, Judgement.Metric metric) =>
        new(learning, check, metric, MetricSubject.Find(metric, check.Tables, tables).Subject!, _figures, _readings);

    private TrainingJudge Of(ExpectedCheck check, Judgement.Training training) =>
        new(learning, check, training, tables.First(table => table.Name == training.Table), _figures, _readings);
}
