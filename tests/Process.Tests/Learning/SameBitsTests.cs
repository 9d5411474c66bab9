using System.Globalization;
using Grader.Learning;
using Serilog.Core;

namespace Process.Tests.Learning;

/// <summary>A report must not depend on what the processor can do: with fewer instructions, every number has the same bits.</summary>
public sealed class SameBitsTests
{
    [Fact]
    [Trait("Speed", "slow")]
    public void WhateverTheProcessorCanDo()
    {
        string usual = Numbers();
        foreach (string name in (string[])["DOTNET_EnableAVX2", "DOTNET_EnableHWIntrinsic"])
        {
            // Read when a worker is started; this process is not changed by it.
            Environment.SetEnvironmentVariable(name, "0");
            try
            {
                Assert.Equal(usual, Numbers());
            }
            finally
            {
                Environment.SetEnvironmentVariable(name, null);
            }
        }
    }

    private static string Numbers()
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var pool = new LearningPool(Staged.Learning, 1, Logger.None);
        var table = SomeTable.Labels(rows: 400, columns: 8);
        var plan = new TrainingPlan(200, 150, 50, 0.15, [1, 2]);
        var lines = new List<string>();
        foreach (var trainer in Enum.GetValues<TreeTrainer>())
            Add(pool.TrainTrees(new TreeConfiguration(trainer, 40, 16, 0.2, 2, 0.7), table, plan, cancellation));
        Add(pool.TrainNetwork(SomeTable.Network with { Input = Grader.Networks.Shape.Flat(8) }, table, plan, cancellation));
        foreach (var baseline in (Baseline[])[Baseline.Majority, Baseline.Linear])
            lines.Add(Text(((Learned<Metrics>.Done)pool.Evaluate(baseline, table, table, cancellation)).Value));
        return string.Join('\n', lines);

        void Add(Learned<TrainingResult> learned)
        {
            foreach (var seed in ((Learned<TrainingResult>.Done)learned).Value.Seeds)
                lines.Add($"{Text(seed.Train)} {Text(seed.Validation)} {Text(seed.Test!)} {string.Join(' ', seed.Losses.Train.Concat(seed.Losses.Validation).Select(Bits))}");
        }
    }

    private static string Text(Metrics metrics)
    {
        var labels = (Metrics.Classification)metrics;
        return $"{Bits(labels.Accuracy)} {Bits(labels.Auc!.Value)} {Bits(labels.LogLoss!.Value)}";
    }

    private static string Bits(double number) => BitConverter.DoubleToInt64Bits(number).ToString("x", CultureInfo.InvariantCulture);
}
