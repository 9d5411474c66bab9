using Grader.Challenges;
using Grader.Grading;
using Grader.Grading.Models;

namespace Process.Tests.Rules;

/// <summary>Thresholds with room and without, from a checks script to a proof; trainings come to 0.801 to 0.805 on validation and a gap of 0.047.</summary>
public sealed class BandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("grader-bands-").FullName;

    [Fact]
    public void AReferenceWithRoomIsProved()
    {
        Sample("remembers", "TreeTraining Trees() => new() { Leaves = 31 };");
        var proof = Prove("""
            Metric("accuracy", () => Predict(Table("train"), Table("test")), Accuracy("label"), atLeast: 0.8, above: Baseline.Majority, by: 0.2);
            Metric("cost", () => Cost(Table("both")), RSquared("cost"), atLeast: 0.9, gapAtMost: 0.05);
            Training("trees", () => Trees(), on: "train", Accuracy("label"), atLeast: 0.7, gapAtMost: 0.1, shape: Curve.GoodFit);
            """);
        Assert.Empty(proof.Steps.Where(step => !step.Holds && step.What != "it has at least two samples"));
        Assert.Equal(
            [BoundKind.AtLeast, BoundKind.Above, BoundKind.AtLeast, BoundKind.AtLeast, BoundKind.GapAtMost, BoundKind.AtLeast, BoundKind.GapAtMost, BoundKind.Shape, BoundKind.Shape],
            proof.Bands.Select(band => band.Kind));
        Assert.All(proof.Bands, band => Assert.True(band.IsProved, band.ToString()));
        Assert.All(proof.Bands.Where(band => band.Kind is not BoundKind.Shape), band => Assert.NotEmpty(band.Baselines));
        Assert.Contains("samples/wrong-answer/remembers.csx", proof.Bands[6].MissedBy.Select(standing => standing.Who));
    }

    [Fact]
    public void ABoundThatTheReferenceOnlyJustMeetsIsNotProved() => Assert.Contains(
        "the reference is two standard errors inside `trees`: accuracy, gap ≤ 0.0475: it is at 0.0470 ± 0.0007",
        NotSo(Prove("""Training("trees", () => Trees(), on: "train", Accuracy("label"), gapAtMost: 0.0475);""")));

    [Fact]
    public void NorIsOneThatAWrongSampleOnlyJustMisses()
    {
        Sample("remembers", "TreeTraining Trees() => new() { Leaves = 31 };");
        Assert.Contains(
            "samples/wrong-answer/remembers.csx misses a threshold by two standard errors: `trees`: accuracy, gap ≤ 0.1965, and it is at 0.1970 ± 0.0007",
            NotSo(Prove("""Training("trees", () => Trees(), on: "train", Accuracy("label"), gapAtMost: 0.1965);""")));
    }

    [Fact]
    public void ACheckThatNeedsNoLearningIsNamed() => Assert.Contains(
        "`accuracy` is passed by who has learnt nothing",
        Prove("""Metric("accuracy", () => Predict(Table("train"), Table("test")), Accuracy("label"), atLeast: 0.2);""").Remarks);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private Proof Prove(string checks) => Trial.Prove(ModelPack.Read(checks) with { Folder = _folder });

    private void Sample(string name, string function)
    {
        string samples = Path.Combine(_folder, SampleFolders.Name, "wrong-answer");
        Directory.CreateDirectory(samples);
        File.WriteAllText(Path.Combine(samples, name + ".csx"), ModelPack.With(function));
    }

    private static IEnumerable<string> NotSo(Proof proof) => proof.Steps.Where(step => !step.Holds).Select(step => $"{step.What}: {step.Why}");
}
