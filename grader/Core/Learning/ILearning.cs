namespace Grader.Learning;

/// <summary>Metrics and trainings, computed where no submission's code ever runs. Safe for use by many threads.</summary>
/// <remarks>Each method throws <see cref="LearningFaultException"/> where it could not be done through no fault of what was given.</remarks>
public interface ILearning
{
    Learned<Metrics> Evaluate(Predictions predictions, CancellationToken cancellation);

    /// <summary>What a baseline that learns from <paramref name="train"/> reaches on <paramref name="test"/>.</summary>
    Learned<Metrics> Evaluate(Baseline baseline, TrainingTable train, TrainingTable test, CancellationToken cancellation);

    /// <summary>The same, for each seed of a plan: a model like any other, whose curve of the loss has one point.</summary>
    Learned<TrainingResult> TrainBaseline(Baseline baseline, TrainingTable table, TrainingPlan plan, CancellationToken cancellation);

    /// <param name="configuration">Without problems.</param>
    Learned<TrainingResult> TrainTrees(TreeConfiguration configuration, TrainingTable table, TrainingPlan plan, CancellationToken cancellation);

    /// <param name="configuration">Without problems.</param>
    /// <param name="table">With labels, and as many columns as the network's input has numbers.</param>
    Learned<TrainingResult> TrainNetwork(NetworkConfiguration configuration, TrainingTable table, TrainingPlan plan, CancellationToken cancellation);
}
