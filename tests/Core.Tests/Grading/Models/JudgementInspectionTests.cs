using System.Collections.Immutable;
using Core.Tests.Judging;
using Grader.Challenges.Tables;
using Grader.Grading;
using Grader.Grading.Models;
using Grader.Judging;
using Grader.Learning;

namespace Core.Tests.Grading.Models;

public sealed class JudgementInspectionTests
{
    private static readonly ImmutableArray<ChallengeTable> Tables =
    [
        new("test", new DataTable([new DataColumn.Numbers("x", [1, 2]), new DataColumn.Text("kind", ["a", "b"]), new DataColumn.Numbers("cost", [5, 6])], 2), ["kind"])
        {
            Label = new LabelColumn("kind", ["a", "b"], null),
        },
        new("one", new DataTable([new DataColumn.Numbers("x", [1, 2]), new DataColumn.Text("kind", ["a", "a"])], 2), []) { Label = new LabelColumn("kind", ["a", "b"], 0) },
        new("trained", new DataTable([new DataColumn.Numbers("x", [1, 2]), new DataColumn.Text("kind", ["a", "b"])], 2), [])
        {
            Label = new LabelColumn("kind", ["a", "b"], 0), Plan = new TrainingPlan(2, 2, 0, 0, [1]),
        },
    ];

    private static readonly Bounds AtLeast = Bounds.None with { AtLeast = 0.5 };

    [Fact]
    public void FindsNothingWrongWithAGoodOne() => Assert.Null(Metric(MetricKind.Accuracy, AtLeast));

    [Fact]
    public void WantsABound() => Assert.Equal("it has no bound: atLeast, atMost, gapAtMost or above", Metric(MetricKind.Accuracy, Bounds.None));

    [Fact]
    public void WantsAMetricOfTheColumn() => Assert.Equal("there is no R² of labels, which `kind` holds", Metric(MetricKind.RSquared, AtLeast));

    [Fact]
    public void WantsAPositiveLabelWhereOneIsMeant()
    {
        Assert.Equal("AUC needs a `positive` label of the table in challenge.yaml", Metric(MetricKind.Auc, AtLeast));
        Assert.Equal("recall needs a `positive` label of the table in challenge.yaml", Metric(MetricKind.Recall, AtLeast));
        Assert.Null(Metric(MetricKind.Recall, AtLeast, of: "b"));
        Assert.Equal("`kind` has no label `c`; its labels are a, b", Metric(MetricKind.Recall, AtLeast, of: "c"));
    }

    [Fact]
    public void WantsProbabilitiesOfTheReference() =>
        Assert.Equal("log loss is taken of probabilities, and the reference of `one vector` returns labels", Metric(MetricKind.LogLoss, Bounds.None with { AtMost = 1 }));

    [Fact]
    public void WantsMoreThanAGap() => Assert.StartsWith("`gapAtMost` is between the splits", Metric(MetricKind.Accuracy, Bounds.None with { GapAtMost = 0.1 }));

    [Fact]
    public void WantsSomethingThatABaselineCanLearnFrom() =>
        Assert.StartsWith("a baseline needs rows to learn from", Metric(MetricKind.Accuracy, Bounds.None with { Above = Baseline.Majority }));

    [Fact]
    public void WantsTwoLabelsAmongTheRows() => Assert.Equal("all rows that are judged have the same label", Metric(MetricKind.Accuracy, AtLeast, table: 1));

    [Fact]
    public void WantsPredictionsOfTheReference() =>
        Assert.StartsWith("the reference's predictions can't be judged: there is to be one prediction for each of the 2 rows", Metric(MetricKind.Accuracy, AtLeast, value: Seen.Texts("a")));

    [Theory]
    [InlineData("nowhere", null, "there is no table `nowhere`")]
    [InlineData("test", null, "the table `test` needs a `label` and `splits` in challenge.yaml to be trained on")]
    [InlineData("trained", "test", "the table `trained` has no split `test`")]
    [InlineData("trained", null, "the reference's configuration is none: this is no `TreeTraining` and no `Network`")]
    public void NamesWhatIsWrongWithATraining(string table, string? split, string fault) => Assert.Equal(fault, Inspect(
        new Judgement.Training(table, new MetricName(MetricKind.Accuracy, "kind", null), split, AtLeast, null, null, null), 2, Seen.Int(1)));

    [Fact]
    public void WantsAnInputThatIsOne() => Assert.Equal(
        "`input` is [features], [rows, columns] or [channels, rows, columns]", Inspect(new Judgement.Shapes([1, 2, 3, 4], 10, null, null), 0, Seen.Null));

    private static string? Metric(MetricKind kind, Bounds bounds, string? of = null, int table = 0, Observation? value = null) =>
        Inspect(new Judgement.Metric(new MetricName(kind, "kind", of), null, bounds), table, value ?? Seen.Texts("a", "b"));

    private static string? Inspect(Judgement judgement, int table, Observation value) => new JudgementInspection(Tables).Inspect(
        Some.Expected(Some.Check() with { Judgement = judgement }, new Outcome.Returned(value)) with { Tables = [Tables[table]] });
}
