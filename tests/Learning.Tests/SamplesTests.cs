using CsCheck;
using Grader.Learning;

namespace Learning.Tests;

public sealed class SamplesTests
{
    [Fact]
    public void EveryRowBelongsToOneSplitAtMost() => Gen.Select(Gen.Int[8, 300], Gen.Long).Sample((rows, seed) =>
    {
        var table = Some.Table(rows);
        var samples = Some.Draw(table, seed: seed, test: rows - rows / 2 - rows / 4);
        var drawn = samples.Train.Inputs.Concat(samples.Validation.Inputs).Concat(samples.Test.Inputs).Select(row => string.Join(' ', row)).ToArray();
        return drawn.Length == rows && drawn.Distinct().Count() == Enumerable.Range(0, rows).Select(row => string.Join(' ', table.Values[(row * 4)..(row * 4 + 4)])).Distinct().Count();
    }, iter: 50);

    [Fact]
    public void AnotherSeedDrawsOtherRowsAndTheSameSeedTheSame()
    {
        var table = Some.Table();
        Assert.Equal(Some.Draw(table, seed: 3).Train.Inputs, Some.Draw(table, seed: 3).Train.Inputs);
        Assert.NotEqual(Some.Draw(table, seed: 3).Train.Inputs, Some.Draw(table, seed: 4).Train.Inputs);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    public void NoiseMakesThatShareOfTheLabelsWrongButNoneOfTheTest(int labels)
    {
        var table = Some.Table(10_000, labels);
        var clean = Some.Draw(table, test: 2500);
        var noisy = Some.Draw(table, noise: 0.15, test: 2500);
        Assert.Equal(clean.Train.Inputs, noisy.Train.Inputs);
        double wrong = Some.Labels(clean.Train).Zip(Some.Labels(noisy.Train)).Count(pair => pair.First != pair.Second) / 5000.0;
        Assert.InRange(wrong, 0.13, 0.17);
        Assert.Equal(Some.Labels(clean.Test), Some.Labels(noisy.Test));
        Assert.NotEqual(Some.Labels(clean.Validation), Some.Labels(noisy.Validation));
        Assert.All(Some.Labels(noisy.Train), label => Assert.InRange(label, 0, labels - 1));
    }

    [Fact]
    public void NumbersHaveNoNoise() => Assert.Equal(
        ((Target.Numbers)Some.Draw(Some.Numbers()).Train.Target).Rows, ((Target.Numbers)Some.Draw(Some.Numbers(), noise: 0.5).Train.Target).Rows);
}
