using Grader.Learning;

namespace Core.Tests.Grading;

/// <summary>For checks that have nothing to do with models.</summary>
internal sealed class NoLearning : ILearning
{
    public Learned<Metrics> Evaluate(Predictions predictions, CancellationToken cancellation) => throw Missing();

    public Learned<Metrics> Evaluate(Baseline baseline, TrainingTable train, TrainingTable test, CancellationToken cancellation) => throw Missing();

    public Learned<TrainingResult> TrainBaseline(Baseline baseline, TrainingTable table, TrainingPlan plan, CancellationToken cancellation) => throw Missing();

    public Learned<TrainingResult> TrainTrees(TreeConfiguration configuration, TrainingTable table, TrainingPlan plan, CancellationToken cancellation) => throw Missing();

    public Learned<TrainingResult> TrainNetwork(NetworkConfiguration configuration, TrainingTable table, TrainingPlan plan, CancellationToken cancellation) => throw Missing();

    private static LearningFaultException Missing() => new("nobody should ask");
}
