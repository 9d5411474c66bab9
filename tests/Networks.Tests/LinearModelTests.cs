using Grader.Networks;

namespace Networks.Tests;

public class LinearModelTests
{
    [Fact]
    public void FindsTheLineThatIsThere()
    {
        var random = new RandomSource(1);
        double[][] inputs = [.. Enumerable.Range(0, 50).Select(_ => new[] { random.Uniform(-3, 3), random.Uniform(100, 200) })];
        var model = LinearModel.Fit(inputs, [.. inputs.Select(x => new[] { 2 * x[0] - 0.5 * x[1] + 7, x[1] })]);
        double[] predicted = model.Predict([1, 150]);
        Assert.Equal(2 - 75 + 7, predicted[0], 3);
        Assert.Equal(150, predicted[1], 3);
    }

    [Fact]
    public void ColumnsThatRepeatEachOtherOrNeverChangeDoNoHarm()
    {
        double[][] inputs = [.. Enumerable.Range(0, 10).Select(i => new double[] { i, i, 4 })];
        double predicted = LinearModel.Fit(inputs, [.. inputs.Select(x => new[] { 3 * x[0] })]).Predict([5, 5, 4])[0];
        Assert.Equal(15, predicted, 3);
    }

    [Fact]
    public void RefusesTargetsThatDoNotGoWithTheInputs() =>
        Assert.Throws<ArgumentException>(() => LinearModel.Fit([[1.0]], []));
}
