using System.Collections.Immutable;

namespace Grader.Learning;

/// <summary>Metrics and trainings, computed by a worker that never sees a submission's code. Safe for use by many threads.</summary>
/// <remarks>Each method throws <see cref="LearningFaultException"/> where the worker could not do it through no fault of what it was given.</remarks>
public interface ILearning
{
    /// <param name="labels">The right answers: indices into the target's labels, or numbers.</param>
    Evaluation Evaluate(Target target, Predictions predictions, ImmutableArray<double> labels, CancellationToken cancel);

    /// <summary>Baselines that learn from <paramref name="train"/> and are evaluated on <paramref name="judged"/>.</summary>
    BaselineEvaluations EvaluateBaselines(Target target, Examples train, Examples judged, CancellationToken cancel);

    TrainingOutcome TrainTrees(TreeConfiguration configuration, TrainingData data, CancellationToken cancel);

    TrainingOutcome TrainNetwork(NetworkConfiguration configuration, TrainingData data, CancellationToken cancel);

    /// <param name="input"><c>[features]</c>, <c>[rows, columns]</c> or <c>[channels, rows, columns]</c>.</param>
    NetworkPlan Plan(NetworkConfiguration configuration, ImmutableArray<int> input, int output, CancellationToken cancel);
}

/// <summary>The worker is missing, or failed: our fault.</summary>
public sealed class LearningFaultException(string message, Exception? inner = null) : Exception(message, inner);
