using Grader.Grading.Models;
using Grader.Learning;

namespace Core.Tests.Grading.Models;

public sealed class BootstrapTests
{
    private static readonly Predictions.Labels Rows = Labels(200, right: 160);

    [Fact]
    public void IsNearTheBinomialErrorOfAnAccuracy() => Assert.InRange(Error(new Scatter.OverRows([Rows], Accuracy)), 0.8 * Binomial, 1.2 * Binomial);

    [Fact]
    public void OfADifferenceItIsTheRootOfTheSquaresOfBoth()
    {
        double one = Error(new Scatter.OverRows([Rows], Accuracy)), two = Error(new Scatter.OverRows([Rows, Labels(200, right: 160)], Accuracy));
        Assert.Equal(one * Math.Sqrt(2), two, 1e-12);
    }

    [Fact]
    public void OverSeedsItIsTheDeviationByTheRootOfTheirNumber() =>
        Assert.Equal(0.05, Error(Scatter.OverSeeds.Of(new Spread(0.8, 0.1), 4)));

    [Fact]
    public void NoDrawHasRowsOfOneLabelOnly() =>
        Assert.True(double.IsFinite(Error(new Scatter.OverRows([new Predictions.Labels(2, 1, [0, 1], [0.9, 0.1, 0.2, 0.8], false)], Accuracy))));

    private static double Binomial => Math.Sqrt(0.8 * 0.2 / 200);

    private static double Error(Scatter scatter) => new Bootstrap(new CountingLearning(), CancellationToken.None).StandardError(scatter);

    private static double Accuracy(Metrics metrics) => ((Metrics.Classification)metrics).Accuracy;

    private static Predictions.Labels Labels(int count, int right) => new(
        2, 1, [.. Enumerable.Range(0, count).Select(row => row % 2)],
        [.. Enumerable.Range(0, count).SelectMany(row => (row % 2 == 1) == (row < right) ? (double[])[0.1, 0.9] : [0.9, 0.1])], AreLabels: false);

    /// <summary>Knows accuracies only, and refuses what a worker would.</summary>
    private sealed class CountingLearning : ILearning
    {
        public Learned<Metrics> Evaluate(Predictions predictions, CancellationToken cancellation)
        {
            Assert.Null(PredictionGuard.Fault(predictions));
            var labels = (Predictions.Labels)predictions;
            int right = labels.Truth.Where((truth, row) => labels.Probabilities[row * 2 + truth] > 0.5).Count();
            return new Learned<Metrics>.Done(new Metrics.Classification((double)right / labels.Truth.Length, null, null, [], []));
        }

        public Learned<Metrics> Evaluate(Baseline baseline, TrainingTable train, TrainingTable test, CancellationToken cancellation) => throw new NotSupportedException();

        public Learned<TrainingResult> TrainBaseline(Baseline baseline, TrainingTable table, TrainingPlan plan, CancellationToken cancellation) => throw new NotSupportedException();

        public Learned<TrainingResult> TrainTrees(TreeConfiguration configuration, TrainingTable table, TrainingPlan plan, CancellationToken cancellation) => throw new NotSupportedException();

        public Learned<TrainingResult> TrainNetwork(NetworkConfiguration configuration, TrainingTable table, TrainingPlan plan, CancellationToken cancellation) => throw new NotSupportedException();
    }
}
