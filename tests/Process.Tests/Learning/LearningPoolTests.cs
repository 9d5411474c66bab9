using System.Collections.Immutable;
using Grader.Learning;
using Grader.Networks;
using Serilog;
using Serilog.Core;
using Serilog.Events;
using TrainingPlan = Grader.Learning.TrainingPlan;

namespace Process.Tests.Learning;

/// <summary>Real workers, staged beside the CLI, confined as they are in the product.</summary>
public sealed class LearningPoolTests
{
    private static readonly Predictions Half = new Predictions.Labels(2, 1, [1, 1, 0, 0], [0.1, 0.9, 0.6, 0.4, 0.8, 0.2, 0.3, 0.7], AreLabels: false);

    private static readonly TrainingPlan Plan = new(120, 60, 20, 0.1, [1, 2]);

    /// <summary>All that the budget allows: a second for each seed.</summary>
    private static readonly TreeConfiguration Slow = new(TreeTrainer.FastTree, 680, 4, 0.2, 1, 1);

    private static readonly TrainingPlan SlowPlan = new(340, 60, 20, 0.1, [1, 2, 3, 4, 5, 6, 7, 8]);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void ComputesMetrics()
    {
        using var pool = Pool();
        var metrics = Assert.IsType<Metrics.Classification>(Done(pool.Evaluate(Half, Cancellation)));
        Assert.Equal((0.5, 0.75), (metrics.Accuracy, metrics.Auc));
        Assert.Equal(new Metrics.Regression(0, 1, 1), Done(pool.Evaluate(new Predictions.Numbers([1, 3], [2, 2]), Cancellation)));
    }

    [Fact]
    public void ComputesBaselines()
    {
        using var pool = Pool();
        var table = SomeTable.Labels();
        Assert.Equal(0.5, Assert.IsType<Metrics.Classification>(Done(pool.Evaluate(Baseline.Majority, table, table, Cancellation))).Accuracy);
        Assert.InRange(Assert.IsType<Metrics.Classification>(Done(pool.Evaluate(Baseline.Linear, table, table, Cancellation))).Accuracy, 0.8, 1);
    }

    [Fact]
    public void ABaselineIsTrainedAsAnyModelIs()
    {
        using var pool = Pool();
        var result = Done(pool.TrainBaseline(Baseline.Majority, SomeTable.Labels(), Plan, Cancellation));
        Assert.Equal([1, 2], result.Seeds.Select(seed => seed.Seed));
        Assert.InRange(result.Of(Split.Validation, Accuracy).Mean, 0.3, 0.7);
        Assert.Equal(result.MeanLosses().Train.Single(), result.Of(Split.Train, metrics => ((Metrics.Classification)metrics).LogLoss!.Value).Mean);
        Assert.InRange(Done(pool.TrainBaseline(Baseline.Linear, SomeTable.Labels(), Plan, Cancellation)).Of(Split.Test, Accuracy).Mean, 0.7, 1);
    }

    /// <summary>A challenge has several checks of one configuration.</summary>
    [Fact]
    public void WhatWasTrainedAMomentAgoIsKnown()
    {
        var trained = new TrainingCount();
        using var log = new LoggerConfiguration().MinimumLevel.Debug().WriteTo.Sink(trained).CreateLogger();
        using var pool = new LearningPool(Staged.Learning, 1, log);
        var first = Done(pool.TrainTrees(SomeTable.Trees, SomeTable.Labels(), Plan, Cancellation));
        var second = Done(pool.TrainTrees(SomeTable.Trees, SomeTable.Labels(), Plan, Cancellation));
        Assert.Equal(first.Seeds, second.Seeds);
        Assert.Equal(2, trained.Count);
    }

    private sealed class TrainingCount : ILogEventSink
    {
        public int Count { get; private set; }

        public void Emit(LogEvent logEvent) => Count += logEvent.Properties.TryGetValue("What", out var what) && what.ToString() == "\"a training\"" ? 1 : 0;
    }

    [Fact]
    public void WhatWasNotLookedAtIsOurMistakeAndReachesNoWorker()
    {
        using var pool = new LearningPool("/no/such/Grader.Learning.dll", 1, Logger.None);
        Assert.Throws<ArgumentException>(() => pool.Evaluate(new Predictions.Numbers([1, 2], [1, double.NaN]), Cancellation));
        Assert.Throws<ArgumentException>(() => pool.Evaluate(new Predictions.Labels(3, null, [0, 1], [1, 1, 1, 1, 1, 1], false), Cancellation));
        Assert.Throws<ArgumentException>(() => pool.TrainTrees(SomeTable.Trees with { Trees = 4001 }, SomeTable.Labels(), Plan, Cancellation));
        Assert.Throws<ArgumentException>(() => pool.TrainTrees(SomeTable.Trees, SomeTable.Labels(), Plan with { Train = 1000 }, Cancellation));
    }

    /// <summary>So a batch without a challenge of this kind pays nothing for it.</summary>
    [Fact]
    public void NothingIsStartedBeforeItIsNeeded()
    {
        using var pool = new LearningPool("/no/such/Grader.Learning.dll", 1, Logger.None);
        Assert.Throws<LearningFaultException>(() => pool.Evaluate(Half, Cancellation));
    }

    [Theory]
    [InlineData(TreeTrainer.LightGbm)]
    [InlineData(TreeTrainer.FastTree)]
    [InlineData(TreeTrainer.FastForest)]
    public void TrainsTreesOnceForEachSeed(TreeTrainer trainer)
    {
        using var pool = Pool();
        var result = Done(pool.TrainTrees(SomeTable.Trees with { Trainer = trainer }, SomeTable.Labels(), Plan, Cancellation));
        Assert.Equal([1, 2], result.Seeds.Select(seed => seed.Seed));
        Assert.InRange(result.Of(Split.Validation, Accuracy).Mean, 0.7, 1);
        Assert.NotEqual(0, result.Of(Split.Validation, Accuracy).Deviation);
        Assert.Equal(SomeTable.Trees.Trees, result.MeanLosses().Train.Length);
    }

    [Fact]
    public void TrainsANetwork()
    {
        using var pool = Pool();
        var result = Done(pool.TrainNetwork(SomeTable.Network, SomeTable.Labels(), Plan, Cancellation));
        Assert.InRange(result.Of(Split.Test, Accuracy).Mean, 0.7, 1);
        Assert.Equal(SomeTable.Network.Epochs, result.MeanLosses().Validation.Length);
    }

    [Fact]
    public void WhatTakesTooLongIsKilledAndTheNextOneIsServed()
    {
        using var pool = Pool(new LearningLimits { TrainingCpu = TimeSpan.FromMilliseconds(100) });
        Assert.Equal(new Learned<TrainingResult>.Died(LearningPool.DiedOfIt), pool.TrainTrees(Slow, SomeTable.Labels(420, 30), SlowPlan, Cancellation));
        Assert.IsType<Learned<Metrics>.Done>(pool.Evaluate(Half, Cancellation));
    }

    [Fact]
    public void WhatTakesTooMuchMemoryIsToldInTheSameSentence()
    {
        using var pool = Pool(new LearningLimits { Memory = 100L << 20 });
        var large = SomeTable.Labels(rows: 20_000, columns: 160);
        Assert.Equal(new Learned<TrainingResult>.Died(LearningPool.DiedOfIt), pool.TrainTrees(SomeTable.Trees, large, Plan with { Train = 15_000 }, Cancellation));
        Assert.IsType<Learned<Metrics>.Done>(pool.Evaluate(Half, Cancellation));
    }

    [Fact]
    public void AWornOutWorkerIsReplacedWithoutAnyoneNoticing()
    {
        using var pool = Pool(new LearningLimits { RequestsPerWorker = 1 });
        Assert.Equal(Accuracy(Done(pool.Evaluate(Half, Cancellation))), Accuracy(Done(pool.Evaluate(Half, Cancellation))));
    }

    [Fact]
    public void ACancelledTrainingEndsAtOnceAndThePoolGoesOn()
    {
        using var pool = Pool();
        pool.Evaluate(Half, Cancellation);
        using var source = new CancellationTokenSource(300);
        Assert.Throws<OperationCanceledException>(() => pool.TrainTrees(Slow, SomeTable.Labels(420, 30), SlowPlan, source.Token));
        Assert.IsType<Learned<Metrics>.Done>(pool.Evaluate(Half, Cancellation));
    }

    [Fact]
    public void ManyThreadsShareFewWorkers()
    {
        using var pool = Pool();
        Parallel.For(0, 24, new ParallelOptions { MaxDegreeOfParallelism = 6 }, _ => Assert.Equal(0.5, Accuracy(Done(pool.Evaluate(Half, Cancellation)))));
    }

    [Fact]
    public void ASplitOfOneLabelIsTheChallengesFault()
    {
        using var pool = Pool();
        var table = SomeTable.Labels() with { Target = new Target.Labels(2, 1, [.. Enumerable.Repeat(1, 200)]) };
        var fault = Assert.Throws<LearningFaultException>(() => pool.TrainTrees(SomeTable.Trees, table, Plan with { Noise = 0 }, Cancellation));
        Assert.Contains("one label only", fault.Message, StringComparison.Ordinal);
        Assert.IsType<Learned<Metrics>.Done>(pool.Evaluate(Half, Cancellation));
    }

    [Fact]
    public void WithoutLibgompItIsNamedAndEverythingElseWorks()
    {
        using var machine = new WithoutLibgomp();
        using var pool = new LearningPool(machine.Worker, 1, Logger.None);
        Assert.Equal(new LearningDiagnosis(false, LearningDiagnosis.NoLightGbm), pool.Probe(Cancellation));
        Assert.Contains("libgomp1", Assert.Throws<LearningFaultException>(() => pool.TrainTrees(SomeTable.Trees, SomeTable.Labels(), Plan, Cancellation)).Message, StringComparison.Ordinal);
        Done(pool.TrainTrees(SomeTable.Trees with { Trainer = TreeTrainer.FastTree }, SomeTable.Labels(), Plan, Cancellation));
        Done(pool.TrainNetwork(SomeTable.Network, SomeTable.Labels(), Plan, Cancellation));
        Done(pool.Evaluate(Half, Cancellation));
    }

    [Fact]
    public void LightGbmIsHere()
    {
        using var pool = Pool();
        Assert.Equal(new LearningDiagnosis(true, null), pool.Probe(Cancellation));
    }

    [Fact]
    public void AWorkerThatIsNoneIsOurFault()
    {
        using var pool = new LearningPool(Staged.Cli, 1, Logger.None);
        Assert.Throws<LearningFaultException>(() => pool.Evaluate(Half, Cancellation));
    }

    private static double Accuracy(Metrics metrics) => ((Metrics.Classification)metrics).Accuracy;

    private static T Done<T>(Learned<T> learned)
        where T : notnull => Assert.IsType<Learned<T>.Done>(learned).Value;

    private static LearningPool Pool(LearningLimits? limits = null) => new(Staged.Learning, 2, Logger.None, limits: limits);
}
