using System.Collections.Immutable;
using Grader.Confining;
using Grader.Running;
using Serilog;

namespace Grader.Learning;

/// <summary>
/// Metrics and trainings, in worker processes that are expendable: a limit on CPU, time and memory of every request, and a kill from outside.
/// None is started before the first call. Safe for use by many threads; a call waits for a free worker, and drives it with the calling thread.
/// </summary>
/// <param name="learning">The absolute path of Grader.Learning.dll.</param>
/// <param name="most">How many processes at most.</param>
/// <param name="openCache">Called when something is trained first; without a cache everything is trained anew.</param>
/// <param name="promised">What the run promises that no worker can do: one that can is not given anything. Null: whatever this machine offers.</param>
public sealed class LearningPool(
    string learning, int most, ILogger log, Func<TrainingCache?>? openCache = null, LearningLimits? limits = null,
    Func<CancellationToken, Isolation>? promised = null, Enclosure enclosure = Enclosure.Landlock) : ILearning, IDisposable
{
    /// <summary>What a learner reads when their predictions or their configuration were too much for a worker.</summary>
    public const string DiedOfIt = "The grader could not finish with this: it takes too much time or memory.";

    private readonly Lazy<TrainingCache?> _cache = new(openCache ?? (() => null));
    private readonly RecentTrainings _recent = new();
    private readonly LearningLimits _limits = limits ?? LearningLimits.Default;
    private readonly LearningStock _stock = new(
        mode => new LearningWorker(LearningProgram.Start(learning, mode, enclosure), mode, limits ?? LearningLimits.Default, promised), most);

    /// <param name="predictions">Looked at already, number by number, with a sentence for the learner.</param>
    /// <exception cref="ArgumentException">They were not.</exception>
    /// <exception cref="LearningFaultException" />
    /// <exception cref="OperationCanceledException" />
    public Learned<Metrics> Evaluate(Predictions predictions, CancellationToken cancellation)
    {
        Refuse(PredictionGuard.Fault(predictions), nameof(predictions));
        var (labels, rows) = predictions switch
        {
            Predictions.Labels known => ((int?)known.Count, known.Truth.Length),
            Predictions.Numbers numbers => (null, numbers.Truth.Length),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        return Evaluate("predictions", LearningRequests.Evaluate(predictions), labels, rows, cancellation);
    }

    /// <summary>How good a baseline is on a test, when it has seen a training.</summary>
    /// <exception cref="ArgumentException">Tables that the challenge should not have.</exception>
    /// <exception cref="LearningFaultException" />
    /// <exception cref="OperationCanceledException" />
    public Learned<Metrics> Evaluate(Baseline baseline, TrainingTable train, TrainingTable test, CancellationToken cancellation)
    {
        Refuse(TableGuard.Fault(train), nameof(train));
        Refuse(TableGuard.Fault(test), nameof(test));
        return Evaluate("a baseline", LearningRequests.Evaluate(baseline, train, test), (test.Target as Target.Labels)?.Count, test.Rows, cancellation);
    }

    /// <exception cref="ArgumentException">The plan does not fit the table.</exception>
    /// <exception cref="LearningFaultException" />
    /// <exception cref="OperationCanceledException" />
    public Learned<TrainingResult> TrainBaseline(Baseline baseline, TrainingTable table, TrainingPlan plan, CancellationToken cancellation) =>
        Train(LearningMode.MachineLearning, table, plan, draw => LearningRequests.Train(baseline, table, draw), cancellation);

    /// <param name="configuration">One without <see cref="TreeConfiguration.Problems"/>.</param>
    /// <exception cref="ArgumentException">It has some, or the plan does not fit the table.</exception>
    /// <exception cref="LearningFaultException">LightGBM is missing on this machine, among others.</exception>
    /// <exception cref="OperationCanceledException" />
    public Learned<TrainingResult> TrainTrees(TreeConfiguration configuration, TrainingTable table, TrainingPlan plan, CancellationToken cancellation)
    {
        Refuse(configuration.Problems(plan.Train, table.Columns, (table.Target as Target.Labels)?.Count ?? 0) is [var problem, ..] ? problem : null, nameof(configuration));
        return Train(LearningMode.MachineLearning, table, plan, draw => LearningRequests.Train(configuration, table, draw), cancellation);
    }

    /// <param name="configuration">One without <see cref="NetworkConfiguration.Problems"/>.</param>
    /// <param name="table">With labels, and as many columns as the network's input has numbers.</param>
    /// <exception cref="ArgumentException">It has some, or the plan does not fit the table.</exception>
    /// <exception cref="LearningFaultException" />
    /// <exception cref="OperationCanceledException" />
    public Learned<TrainingResult> TrainNetwork(NetworkConfiguration configuration, TrainingTable table, TrainingPlan plan, CancellationToken cancellation)
    {
        var labels = table.Target as Target.Labels ?? throw new ArgumentException("a network learns labels", nameof(table));
        Refuse(configuration.Problems(plan.Train, labels.Count) is [var problem, ..] ? problem : null, nameof(configuration));
        Refuse(configuration.Input.Size == table.Columns ? null : "the network's input is not the table's row", nameof(table));
        return Train(LearningMode.Networks, table, plan, draw => LearningRequests.Train(configuration, table, draw), cancellation);
    }

    /// <summary>For <c>doctor</c>.</summary>
    /// <exception cref="LearningFaultException" />
    /// <exception cref="OperationCanceledException" />
    public LearningDiagnosis Probe(CancellationToken cancellation)
    {
        bool? loads = Do(LearningMode.MachineLearning, "a probe", LearningRequests.Probe(), _limits.EvaluationCpu, LearningFrames.Probed, ReadProbe, cancellation);
        return new LearningDiagnosis(loads == true, loads == true ? null : LearningDiagnosis.NoLightGbm);

        static bool? ReadProbe(ref WireReader from) => from.Bool();
    }

    public void Dispose() => _stock.Dispose();

    private delegate T Reading<T>(ref WireReader from);

    private static void Refuse(string? fault, string argument)
    {
        if (fault is not null)
            throw new ArgumentException(fault, argument);
    }

    private Learned<Metrics> Evaluate(string what, byte[] request, int? labels, int rows, CancellationToken cancellation)
    {
        var metrics = Do(LearningMode.MachineLearning, what, request, _limits.EvaluationCpu, LearningFrames.Evaluated, MetricsWire.Read, cancellation);
        return metrics is not null && AnswerGuard.Fits(metrics, labels, rows) ? new Learned<Metrics>.Done(metrics) : new Learned<Metrics>.Died(DiedOfIt);
    }

    private Learned<TrainingResult> Train(
        LearningMode mode, TrainingTable table, TrainingPlan plan, Func<Draw, byte[]> request, CancellationToken cancellation)
    {
        Refuse(TableGuard.Fault(table), nameof(table));
        var results = ImmutableArray.CreateBuilder<SeedResult>();
        foreach (long seed in plan.Seeds)
        {
            var draw = new Draw(plan.Train, plan.Validation, plan.Test, plan.Noise, seed);
            Refuse(TableGuard.Fault(draw, table), nameof(plan));
            if (Train(mode, table.Target, draw, request(draw), cancellation) is not { } result)
                return new Learned<TrainingResult>.Died(DiedOfIt);
            results.Add(result);
        }
        return new Learned<TrainingResult>.Done(new TrainingResult(results.ToImmutable()));
    }

    private SeedResult? Train(LearningMode mode, Target target, Draw draw, byte[] request, CancellationToken cancellation)
    {
        if (_recent.Find(request) is { } recent)
            return recent;
        if (_cache.Value?.Find(request) is not { } result)
        {
            var trained = Do(mode, "a training", request, _limits.TrainingCpu, LearningFrames.Trained, ResultWire.Read, cancellation);
            if (trained is null || !AnswerGuard.Fits(trained, target, draw))
                return null;
            result = trained;
            _cache.Value?.Keep(request, result);
        }
        _recent.Keep(request, result);
        return result;
    }

    /// <summary>What time on the clock ended is asked once more while nothing else runs: the machine was busy.</summary>
    /// <returns>Null (of a value type's nullable, too) if the worker was lost.</returns>
    private T? Do<T>(LearningMode mode, string what, byte[] request, TimeSpan cpu, byte expected, Reading<T> read, CancellationToken cancellation)
    {
        var (answer, lost) = Occupancy.Own.Shared(Once);
        return lost is { HeldUp: true } ? Occupancy.Own.Alone(Once).Answer : answer;

        (T? Answer, LearningReply.Lost? Lost) Once() => DoOnce(mode, what, request, cpu, expected, read, cancellation);
    }

    private (T? Answer, LearningReply.Lost? Lost) DoOnce<T>(
        LearningMode mode, string what, byte[] request, TimeSpan cpu, byte expected, Reading<T> read, CancellationToken cancellation)
    {
        var worker = _stock.Rent(mode, cancellation);
        try
        {
            var reply = worker.Ask(request, cpu, cancellation);
            if (reply is LearningReply.Answered { Frame: var frame })
            {
                log.Debug("Learning did {What} in {CpuMs} ms of CPU", what, worker.LastCpu.TotalMilliseconds);
                return (Read(worker, frame, expected, read), null);
            }
            return (default, Lost(what, (LearningReply.Lost)reply));
        }
        catch (WireException broken)
        {
            return (default, Lost(what, worker.Lose(broken.Message)));
        }
        finally
        {
            _stock.Return(worker);
        }
    }

    private LearningReply.Lost Lost(string what, LearningReply.Lost lost)
    {
        log.Warning("A learning worker was lost on {What}: {Why}", what, lost.Why);
        return lost;
    }

    private static T Read<T>(LearningWorker worker, Frame frame, byte expected, Reading<T> read)
    {
        var reader = frame.Read();
        if (frame.Kind == LearningFrames.Refused)
            throw Fault((Refusal)reader.Byte());
        if (frame.Kind != expected)
            throw new WireException("an answer of the wrong kind");
        T answer = read(ref reader);
        reader.End();
        return answer;
    }

    private static LearningFaultException Fault(Refusal refusal) => new(refusal switch
    {
        Refusal.NoLightGbm => LearningDiagnosis.NoLightGbm,
        Refusal.OneLabelOnly => "a split of this challenge's table has rows of one label only",
        _ => "the learning worker refused without a reason",
    });
}
