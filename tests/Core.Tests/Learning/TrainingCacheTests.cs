using Grader.Learning;

namespace Core.Tests.Learning;

public sealed class TrainingCacheTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("grader-cache-").FullName;

    private static SeedResult Result => new(
        3, new Metrics.Regression(0.5, 2, 1), new Metrics.Regression(0.25, 3, 2), null, new LossCurves([3, 2], [4, 5]), 1);

    [Fact]
    public void RemembersARequestAndNoOther()
    {
        var cache = Open("first");
        cache.Keep([1, 2], Result);
        Assert.Equal(Result.Train, Open("first").Find([1, 2])!.Train);
        Assert.Null(cache.Find([1, 3]));
    }

    [Fact]
    public void AnotherBuildOfTheWorkerTrainsAnew()
    {
        Open("first").Keep([1], Result);
        Assert.Null(Open("second").Find([1]));
    }

    [Fact]
    public void ADamagedEntryIsNotUsed()
    {
        var cache = Open("first");
        cache.Keep([1], Result);
        string entry = Assert.Single(Directory.EnumerateFiles(Path.Combine(_root, "grader")));
        byte[] bytes = File.ReadAllBytes(entry);
        bytes[^1] ^= 1;
        File.WriteAllBytes(entry, bytes);
        Assert.Null(cache.Find([1]));
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    /// <param name="build">What the worker's assembly holds.</param>
    private TrainingCache Open(string build)
    {
        string worker = Directory.CreateDirectory(Path.Combine(_root, build)).FullName;
        File.WriteAllText(Path.Combine(worker, "Grader.Learning.dll"), build);
        return TrainingCache.Open(_root, worker)!;
    }
}
