using System.Collections.Immutable;
using Grader.Courses;
using Grader.Courses.Gradebooks;
using Grader.Grading;
using Grader.Grading.Models;
using Grader.Reporting;
using Grader.Results;
using Grader.Running;

namespace Core.Tests.Results;

/// <summary>The file of results: what goes in comes out, what counts, and which files it refuses.</summary>
public sealed class ResultsFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("grader-results-").FullName;

    [Fact]
    public void WhatGoesInComesOutToTheLastCharacter()
    {
        // Half a surrogate pair, a decimal's zeros, what a hidden check saw, and numbers that are none.
        var grading = Grading("ana", Verdict.WrongAnswer) with
        {
            Graded = new GradedHandIn(Result(Verdict.WrongAnswer, "half \ud800 of\0\u202e it"), [new RunMeasure("a", TimeSpan.FromTicks(7), TimeSpan.FromSeconds(1), 9)])
            {
                Blanked = ["say: output"], Figures = [new Figure("c", "accuracy on test", double.NaN), new Figure("c", "loss", 0.1)],
                Observed = [new Observed("c", "digest", "text")],
            },
        };
        using (var results = ResultsFile.OpenAlone(_folder))
            Add(results, grading);
        using var again = ResultsFile.OpenAlone(_folder);

        var kept = Assert.Single(again.Counting());
        Assert.Equal(JsonReport.Render(Report(grading)), JsonReport.Render(Report(kept)));
        Assert.Equal(grading.Graded.Result.Checks[0], kept.Graded.Result.Checks[0]);
        Assert.Equal(grading.Graded.Measures, kept.Graded.Measures);
        Assert.Equal(grading.Graded.Figures, kept.Graded.Figures);
        Assert.Equal(grading.Graded.Observed, kept.Graded.Observed);
        Assert.Equal(grading.Graded.Blanked, kept.Graded.Blanked);
        Assert.Equal((grading.Started, grading.Ended, grading.Limits, grading.Submission), (kept.Started, kept.Ended, kept.Limits, kept.Submission));
        Assert.Equal(grading.Environment.Layers, kept.Environment.Layers);
        Assert.Equal("b", again.FilesOf("challenge")["a.csx"]);
    }

    [Fact]
    public void IsFoundForTheSameSubmissionOnly_UnderAnotherChallengeOrBuildTooUnlessNothingWasHandedIn_AndNeverOurOwnFault()
    {
        using var results = ResultsFile.OpenAlone(_folder);
        Add(results, Grading("ana", Verdict.Accepted));
        Add(results, Grading("ben", Verdict.JudgeError));
        Add(results, Grading("cho", Verdict.Skipped));
        var key = new HandInKey("ana", "lab/relay");

        Assert.NotNull(results.Find(key, "submission", "challenge", "build"));
        Assert.True(results.Has(key, "submission", "challenge", "build"));
        Assert.Null(results.Find(key with { Attempt = "earlier" }, "submission", "challenge", "build"));
        Assert.Null(results.Find(key, "other", "challenge", "build"));
        Assert.NotNull(results.Find(key, "submission", "other", "build"));
        Assert.NotNull(results.Find(key, "submission", "challenge", "other"));
        Assert.NotNull(results.Find(key with { Learner = "cho" }, "submission", "challenge", "build"));
        Assert.Null(results.Find(key with { Learner = "cho" }, "submission", "other", "build"));
        Assert.Null(results.Find(key with { Learner = "cho" }, "submission", "challenge", "other"));
        Assert.Null(results.Find(key with { Learner = "ben" }, "submission", "challenge", "build"));
    }

    [Fact]
    public void TheLastOfSeveralGradingsCountsAndAllAreHistory()
    {
        using var results = ResultsFile.OpenAlone(_folder);
        Add(results, Grading("ana", Verdict.WrongAnswer));
        Add(results, Grading("ana", Verdict.Accepted));
        Add(results, Grading("ana", Verdict.Accepted) with { Key = new HandInKey("ana", "lab/relay", "2026-01-01") });

        Assert.Equal([("", Verdict.Accepted), ("2026-01-01", Verdict.Accepted)], results.Counting().Select(one => (one.Key.Attempt, one.Graded.Result.Verdict)));
        Assert.Equal(3, results.History("ana").Length);
    }

    [Fact]
    public void OneGraderAtATimeWritesAndOthersMayRead()
    {
        using var results = ResultsFile.OpenAlone(_folder);
        Add(results, Grading("ana", Verdict.Accepted));

        Assert.Contains("another grader is at work", Assert.Throws<ResultsFaultException>(() => ResultsFile.OpenAlone(_folder)).Message);
        using var reader = ResultsFile.OpenToRead(_folder);
        Assert.Single(reader!.Counting());
    }

    [Theory]
    [InlineData("PRAGMA user_version = 3", "newer grader")]
    [InlineData("PRAGMA application_id = 1", "no file of this grader's results")]
    public void AFileOfAnotherFormIsRefusedInWords(string change, string words)
    {
        ResultsFile.OpenAlone(_folder).Dispose();
        using (var other = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={ResultsFile.PathIn(_folder)};Pooling=False"))
        {
            other.Open();
            using var command = other.CreateCommand();
#pragma warning disable CA2100 // A constant of this test.
            command.CommandText = change;
#pragma warning restore CA2100
            command.ExecuteNonQuery();
        }

        Assert.Contains(words, Assert.Throws<ResultsFaultException>(() => ResultsFile.OpenAlone(_folder)).Message);
        Assert.Contains(words, Assert.Throws<ResultsFaultException>(() => ResultsFile.OpenToRead(_folder)).Message);
    }

    [Fact]
    public void WhatOthersMayHaveWrittenIsNotBelieved()
    {
        if (OperatingSystem.IsWindows())
            return; // Modes are Unix's.
        ResultsFile.OpenAlone(_folder).Dispose();
        File.SetUnixFileMode(Path.GetDirectoryName(ResultsFile.PathIn(_folder))!, (UnixFileMode)0b111_101_101);

        Assert.Contains("is not believed", Assert.Throws<ResultsFaultException>(() => ResultsFile.OpenAlone(_folder)).Message);
    }

    [Fact]
    public void ADamagedFileIsNamedAndLeftAsItIs()
    {
        using (var results = ResultsFile.OpenAlone(_folder))
            foreach (int i in Enumerable.Range(0, 100))
                Add(results, Grading($"learner-{i}", Verdict.Accepted));
        byte[] bytes = File.ReadAllBytes(ResultsFile.PathIn(_folder));
        bytes.AsSpan(4096 * 3, 8192).Fill(0xff);
        File.WriteAllBytes(ResultsFile.PathIn(_folder), bytes);

        var fault = Assert.Throws<ResultsFaultException>(() => ResultsFile.OpenAlone(_folder));
        Assert.Contains("results.db is damaged", fault.Message);
        Assert.Equal(bytes, File.ReadAllBytes(ResultsFile.PathIn(_folder)));
    }

    [Fact]
    public void APartOfAClassTakesNobodyOut()
    {
        using var results = ResultsFile.OpenAlone(_folder);
        foreach (string learner in (string[])["ana", "Ben", "ben"])
        {
            Add(results, Grading(learner, Verdict.Accepted));
            results.See(Work(learner), isPart: false);
        }
        long run = results.Begin(new GradedPaths(["/class"], "/challenges", null), DateTimeOffset.UnixEpoch);
        results.End(run, DateTimeOffset.UnixEpoch, seen: null);
        // In the reports' order.
        Assert.Equal(["Ben", "ana", "ben"], results.Learners().Select(learner => learner.Name));

        results.End(run, DateTimeOffset.UnixEpoch, new HashSet<LearnerKey> { new("ana") });
        Assert.Equal(["ana"], results.Learners().Select(learner => learner.Name));
        Assert.Single(results.History("ben"));
        Assert.Equal("/challenges", results.Asked!.Challenges);
    }

    [Fact]
    public void AGradebookIsMadeOfWhatCounts_EarlierAttemptsWithTheirTimesIncluded()
    {
        using var results = ResultsFile.OpenAlone(_folder);
        LearnerKey newest = new("ana"), earlier = new("ana", "lab", "2026-01-01");
        foreach (var (key, verdict) in new[] { (newest, Verdict.Accepted), (earlier, Verdict.JudgeError) })
        {
            var grading = Grading("ana", verdict) with { Key = new HandInKey("ana", "lab/relay", key.Attempt) };
            Add(results, grading);
            results.See(Work("ana", grading) with { Key = key, Times = Times(key.IsNewest ? 2 : 1) }, isPart: false);
        }

        var graded = GradedPacks.Of(Assert.Single(results.Learners()));

        Assert.Equal("ana", graded.Learner);
        Assert.Equal(
            [new GradedAttempt("", 7.50m, 10, true, Times(2)["lab"]), new GradedAttempt("2026-01-01", null, 10, true, Times(1)["lab"])],
            Assert.Single(graded.Packs).Value);
        results.End(1, DateTimeOffset.UnixEpoch, new HashSet<LearnerKey> { newest });
        Assert.Empty(Assert.Single(results.Learners()).Attempts);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static void Add(ResultsFile results, KeptGrading grading) =>
        results.Add(grading, () => ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal).Add("a.csx", "b"));

    private static KeptLearner Work(string learner, params ImmutableArray<KeptGrading> gradings) =>
        new(new LearnerKey(learner), [], false, ImmutableSortedDictionary<string, HandInTime>.Empty, gradings);

    private static ImmutableSortedDictionary<string, HandInTime> Times(int day) =>
        ImmutableSortedDictionary<string, HandInTime>.Empty.Add("lab", new HandInTime(DateTimeOffset.UnixEpoch.AddDays(day), TimeSource.File));

    private static LearnerReport Report(KeptGrading grading) => new(grading.Key.Learner, null, 10, [grading.Graded.Result], [new ReportNote("a", "b")]);

    private static ChallengeResult Result(Verdict verdict, string message = "m") => new(
        "lab/relay", verdict, verdict == Verdict.JudgeError ? null : 7.50m, 10m, new TriesResult(["A", "B"], 1), [new ReportDiagnostic("CS0103", "error", "a.csx", 1, 2, "m")],
        [new CheckResult("c", verdict, 0, 2, false, message), new CheckResult("h", verdict, 0, 1, true, "secret")], ["note"]);

    private static KeptGrading Grading(string learner, Verdict verdict) => new(
        new HandInKey(learner, "lab/relay"), "submission", "challenge",
        new GradingEnvironment("1", "build", ".NET", "system", 2, "confined", ["seccomp"]), "cpu 2 s", DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddTicks(1),
        new GradedHandIn(Result(verdict), []));
}
