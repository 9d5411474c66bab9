using System.Collections.Immutable;
using Grader.Challenges.Tables;
using Grader.Grading.Models;
using Grader.Judging;
using Grader.Learning;

namespace Core.Tests.Grading.Models;

public sealed class MetricSubjectTests
{
    private static readonly DataTable Data = new(
        [new DataColumn.Numbers("x", [1, 2, 3, 4]), new DataColumn.Text("species", ["a", "b", "a", "b"]), new DataColumn.Numbers("cost", [5, 6, 7, 8])], 4);

    private static readonly ChallengeTable Train = new("train", Data, []);
    private static readonly ChallengeTable Test = new("test", Data, ["species", "cost"]);
    private static readonly ChallengeTable Both = Test with { Name = "both", Rows = [Split.Test, Split.Train, Split.Test, Split.Train] };

    [Fact]
    public void IsTheTableInWhichTheLabelIsHidden()
    {
        var subject = Find(Metric("species"), Train, Test);
        Assert.Equal(("test", "species"), (subject.Table.Name, subject.Label.Column));
        Assert.Equal(["a", "b"], subject.Label.Labels);
        Assert.Equal([0, 1, 2, 3], subject.Judged);
    }

    [Fact]
    public void IsTheOnlyTableWhereNothingIsHidden() => Assert.Equal("train", Find(Metric("cost"), Train).Table.Name);

    [Fact]
    public void JudgesTheRowsThatAreNotThoseOfAnother()
    {
        var subject = Find(Metric("cost"), Train, Both);
        Assert.Equal([0, 2], subject.Judged);
        Assert.Equal([1, 3], subject.Train);
        Assert.Equal([1, 3], Find(Metric("cost") with { Split = "train" }, Both).Judged);
    }

    /// <summary>A baseline sees what a submission sees: not the other hidden column.</summary>
    [Fact]
    public void LetsABaselineLearnFromWhatIsShown() => Assert.Equal(["x"], Find(Metric("species"), Train, Test).Features);

    [Theory]
    [InlineData("kind", "it asks for no table that has a column `kind`")]
    [InlineData(null, "it asks for no table that has a `label` in challenge.yaml")]
    public void SaysThatThereIsNoLabel(string? label, string fault) => Assert.Equal(fault, MetricSubject.Find(Metric(label), [Train, Test], []).Fault);

    [Fact]
    public void SaysThatItCouldBeEitherTable() => Assert.Equal(
        "it asks for several tables that have this label; hide it in the one that is to be judged",
        MetricSubject.Find(Metric("species"), [Train, Train with { Name = "other" }], []).Fault);

    [Fact]
    public void SaysThatThereIsNoSplit() => Assert.Equal(
        "the table `test` has no split `validation`; a table that is made with another's rows has `train` and `test`",
        MetricSubject.Find(Metric("species") with { Split = "validation" }, [Test], []).Fault);

    private static Judgement.Metric Metric(string? label) => new(new MetricName(MetricKind.Accuracy, label, null), null, Bounds.None);

    private static MetricSubject Find(Judgement.Metric metric, params ImmutableArray<ChallengeTable> asked)
    {
        var (subject, fault) = MetricSubject.Find(metric, asked, asked);
        Assert.Null(fault);
        return subject!;
    }
}
