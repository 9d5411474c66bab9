using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;

namespace Hostile.Tests;

/// <summary>The grader is killed while it grades, and can clean up nothing.</summary>
[Trait("Speed", "slow")]
public sealed class KilledGraderTests : IDisposable
{
    /// <summary>While the first are done with, the others wait.</summary>
    private static readonly string[] Entries =
    [
        "escape/process-start", "resources/exception-handler-that-hangs", "resources/set-up-that-hangs", "resources/sleep-forever",
        "resources/lock-never-released", "resources/task-never-done",
    ];

    private static readonly EnumerationOptions Real = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = true };

    private readonly DirectoryInfo _work = Directory.CreateTempSubdirectory("grader-hostile-");

    public static TheoryData<string> Tiers => [.. Killed.Select(tier => tier.Name)];

    private static ImmutableArray<Tier> Killed => [Tier.Best, Tier.WithoutLandlock];

    [Theory]
    [MemberData(nameof(Tiers))]
    public async Task NoProcessIsLeftAndNoControlGroupOnceTheNextHasStarted(string name)
    {
        var tier = Killed.Single(tier => tier.Name == name);
        Assert.SkipWhen(tier.Missing is not null, $"{name}: {tier.Missing}");
        LayOut();
        using var grader = Start(tier, "class");
        var errors = grader.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        bool began = SpinWait.SpinUntil(() => grader.HasExited || IsAtWork, TimeSpan.FromMinutes(2));
        string[] groups = Groups(grader.Id);
        grader.Kill();
        grader.WaitForExit();
        Examination.AssertNone(Command.Left());
        string said = await errors;
        Assert.SkipWhen(said.Contains("without isolation", StringComparison.Ordinal), $"{name}: {said}");
        Assert.True(began && grader.ExitCode == 128 + 9, $"it was not at work: {said}");
        Assert.Equal(said.Contains("cgroup", StringComparison.Ordinal), groups.Length > 0);

        using var next = Start(tier, "next");
        next.WaitForExit();
        Assert.Equal(1, next.ExitCode); // The pack's other challenge is not handed in.
        Examination.AssertNone(Groups(grader.Id));
    }

    public void Dispose() => _work.Delete(recursive: true);

    /// <summary>Somebody has a report, and not yet everybody.</summary>
    private bool IsAtWork => Directory.Exists(In("out")) && Directory.EnumerateFiles(In("out"), "report.json", SearchOption.AllDirectories).Any();

    private void LayOut()
    {
        using var plants = new Plants(_work.CreateSubdirectory("home").FullName, _work.FullName);
        plants.CopyChallenges(In("challenges"));
        string learners = _work.CreateSubdirectory("class").FullName;
        for (int i = 0; i < Entries.Length; i++)
            HostileCorpus.All.Single(entry => entry.Id == Entries[i]).HandIn(learners, i.ToString(CultureInfo.InvariantCulture), plants.FillIn);
        Honest.HandIn(_work.CreateSubdirectory("next").FullName, "honest", "cell/ask", turn: 0);
    }

    private Process Start(Tier tier, string learners) => Command.Start(
        tier, ["grade", In(learners), "--challenges", In("challenges"), "--jobs", "2", "--out", In("out")], _work.FullName, new() { ["XDG_CACHE_HOME"] = In("cache") });

    private static string[] Groups(int grader) => Directory.Exists("/sys/fs/cgroup")
        ? Directory.GetDirectories("/sys/fs/cgroup", string.Create(CultureInfo.InvariantCulture, $"grader-{grader}*"), Real)
        : [];

    private string In(string name) => Path.Combine(_work.FullName, name);
}
