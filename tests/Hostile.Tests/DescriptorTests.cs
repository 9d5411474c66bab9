using System.Collections.Immutable;
using Grader.Challenges;
using Grader.Compiling;
using Grader.Grading;
using Grader.Learning;
using Grader.Running;
using Grader.Submissions;
using Serilog.Core;

namespace Hostile.Tests;

/// <summary>The process that grades, which is this one, keeps no descriptor of those it has dealt with.</summary>
public sealed class DescriptorTests : IDisposable
{
    /// <summary>Ended, killed, hung, flooded, not compiled: every way in which a worker is given up.</summary>
    private static readonly string[] Entries =
    [
        "forging/closes-the-descriptors", "forging/exits-in-a-check", "forging/frame-flood", "forging/program-sends-frames", "leaks/directive-load",
    ];

    private readonly DirectoryInfo _work = Directory.CreateTempSubdirectory("grader-hostile-");
    private readonly CompilerPool _compilers = new(Path.Combine(Path.GetDirectoryName(Place.Cli)!, "compiler", "Grader.Compiler.dll"), 1, Logger.None);
    private readonly RunnerPool _runners = new(Path.Combine(Path.GetDirectoryName(Place.Cli)!, "runner", "Grader.Runner.dll"), ahead: 1);
    private readonly LearningPool _learning = new(Path.Combine(Path.GetDirectoryName(Place.Cli)!, "learning", "Grader.Learning.dll"), 1, Logger.None);

    [Fact]
    public void NoneIsLeftAfterHostileSubmissions()
    {
        LayOut();
        var catalog = ChallengeReader.Read(In("challenges"));
        var reader = new SubmissionReader(catalog.Packs, new SubmissionRequest([In("class")], null, null, null));
        var grader = new HandInGrader(
            new PreparedChallenges(new ChallengePreparer(_compilers, _runners), () => null), new Pipeline(_compilers, _runners, _learning, Logger.None), Logger.None);
        ImmutableArray<Learner> learners = [.. reader.Find().Entries.Select(reader.Read)];

        Grade(grader, learners); // Whatever is opened once, and kept.
        string[] before = Descriptors();
        Grade(grader, learners);
        Assert.True(SpinWait.SpinUntil(() => Descriptors().Length <= before.Length, TimeSpan.FromMinutes(2)), string.Join('\n', Descriptors().Except(before)));
    }

    public void Dispose()
    {
        _compilers.Dispose();
        _runners.Dispose();
        _learning.Dispose();
        _work.Delete(recursive: true);
    }

    private void LayOut()
    {
        using var plants = new Plants(_work.CreateSubdirectory("home").FullName, _work.FullName);
        plants.CopyChallenges(In("challenges"));
        string learners = _work.CreateSubdirectory("class").FullName;
        foreach (var entry in HostileCorpus.All.Where(entry => Entries.Contains(entry.Id)))
            entry.HandIn(learners, "0", plants.FillIn);
    }

    private static void Grade(HandInGrader grader, ImmutableArray<Learner> learners)
    {
        foreach (var learner in learners)
            foreach (var handIn in learner.HandIns.Where(handIn => handIn is HandIn.Code))
                Assert.NotEqual(Grader.Reporting.Verdict.Accepted, grader.Grade(learner, handIn, TestContext.Current.CancellationToken).Result.Verdict);
    }

    private static string[] Descriptors() => [.. Directory.GetFiles("/proc/self/fd").Select(path => $"{path} {new FileInfo(path).LinkTarget}")];

    private string In(string name) => Path.Combine(_work.FullName, name);
}
