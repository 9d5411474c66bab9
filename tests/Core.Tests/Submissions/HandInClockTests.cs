using Grader.Courses;
using Grader.Submissions;

namespace Core.Tests.Submissions;

public sealed class HandInClockTests : IDisposable
{
    private static readonly DateTimeOffset Committed = new(2026, 10, 13, 0, 0, 0, TimeSpan.Zero);

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("2026-10-15 23:12", "2026-10-15T21:12:00Z")] // on the course's clocks
    [InlineData("2026-10-15", "2026-10-14T22:00:00Z")]
    [InlineData("2026-10-15T21:12:00Z", "2026-10-15T21:12:00Z")]
    [InlineData("2026-10-15T23:12:00+02:00", "2026-10-15T21:12:00Z")]
    [InlineData("2026-10-15 23:12:00 +0200", "2026-10-15T21:12:00Z")]
    [InlineData("2026-10-15 23:12:00 -05:00", "2026-10-16T04:12:00Z")]
    [InlineData("yesterday", null)]
    [InlineData("0001-01-01T00:00:00Z", null)]
    public void SubmittedIsATimeOfTheCourseUnlessItSaysItsOwn(string written, string? at)
    {
        _folder.Write("learner-01/relu-stack/submission.yaml", $"submitted: {written}\nlate: false\n");
        var learner = Read();
        if (at is not null)
            Assert.Equal(new HandInTime(DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture), TimeSource.Submission), Utc(learner.Times["relu-stack"]));
        else
            Assert.Contains("which is no time", Assert.Single(learner.Notes).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TheSurestSourceIsTaken_AndSaid()
    {
        string code = _folder.Write("learner-01/relu-stack/relu.csx", "// mine");
        _folder.Write("learner-01/relu-stack/net/Net.cs", "// mine");
        _folder.Write("learner-01/relu-stack/relu.md", "the task, written by the grader");
        File.SetLastWriteTimeUtc(code, new DateTime(2026, 10, 9));
        File.SetLastWriteTimeUtc(_folder["learner-01/relu-stack/net/Net.cs"], new DateTime(2026, 10, 10));
        Assert.Equal(At(10, TimeSource.File), Utc(Read().Times["relu-stack"]));

        File.SetLastWriteTimeUtc(_folder.Write("learner-01/relu-stack/answers.yaml", "why-depth: A\nsubmitted: 2026-10-11T00:00:00Z\n"), new DateTime(2026, 10, 1));
        Assert.Equal(At(11, TimeSource.Answers), Utc(Read().Times["relu-stack"]));
        Assert.Empty(Read().Notes);

        _folder.Write("learner-01/relu-stack/submission.yaml", "submitted: 2026-10-12T00:00:00Z\n");
        Assert.Equal(At(12, TimeSource.Submission), Utc(Read().Times["relu-stack"]));
        Assert.Equal(At(13, TimeSource.Git), Utc(Read(path => path.EndsWith("/learner-01/relu-stack", StringComparison.Ordinal) ? Committed : null).Times["relu-stack"]));
    }

    [Fact]
    public void AZipHasTheTimesOfItsEntries()
    {
        _folder.Write("learner-01.zip", Zips.Of(("relu-stack/relu.csx", "// mine"), ("relu-stack/submission.yaml", "submitted: 2026-10-12T00:00:00Z\n")));
        Assert.Equal(At(12, TimeSource.Submission), Utc(SubmissionText.ReadOne(_folder["learner-01.zip"]).Times["relu-stack"]));
    }

    [Fact]
    public void EarlierAttemptsAreLearnersOfTheirOwn_WithTheTimesOfTheirNames()
    {
        _folder.Write("learner-01/relu-stack/relu.csx", "// third");
        _folder.Write("learner-01/relu-stack/.attempts/2026-10-12T00-00-00Z-2/relu.csx", "// second");
        _folder.Write("learner-01/relu-stack/.attempts/2026-10-11T00-00-00Z/answers.yaml", "why-depth: A");
        _folder.Write("learner-01/relu-stack/.attempts/2026-10-11T00-00-00Z/submission.yaml", "submitted: 2026-10-10T00:00:00Z");
        _folder.Write("learner-01/relu-stack/.attempts/notes.txt", "");
        _folder.Shell("ln -s / learner-01/relu-stack/.attempts/2026-10-13T00-00-00Z");
        // It is committed when it is put aside: git knows nothing of when it was handed in.
        var reader = new SubmissionReader(SomePacks.All, new([_folder["learner-01"]]) { Clock = new HandInClock(CourseZone.Utc, _ => Committed) });
        var entry = Assert.Single(reader.Find().Entries);

        var attempts = reader.Attempts(entry).Select(reader.Read).ToList();

        Assert.Equal(["relu-stack/why-depth", "relu-stack/relu"], attempts.Select(attempt => attempt.HandIns.Single(handIn => handIn is not HandIn.Missing).Challenge.Id));
        Assert.Equal([At(10, TimeSource.Submission), At(12, TimeSource.Attempt)], attempts.Select(attempt => Utc(attempt.Times["relu-stack"])));
        Assert.Equal("// third", reader.Read(entry).CodeFor("relu").Files[0].Text);
    }

    [Fact]
    public void WhatTheCourseListsCountsWithoutAHandIn_AndWhatItInventsIsAnError()
    {
        _folder.Write("learner-01/relu-stack/relu.csx", "// mine");
        var request = new SubmissionRequest([_folder["learner-01"]]) { Listed = ["stdin-stdout"] };
        Assert.Equal(2, SubmissionText.ReadOne(request).HandIns.Count(handIn => handIn.Challenge.Id.StartsWith("stdin-stdout/", StringComparison.Ordinal)));

        var error = Assert.Single(new SubmissionReader(SomePacks.All, request with { Listed = ["relu-stak"] }).Find().Errors);
        Assert.Equal("relu-stack", error.Suggestion);
    }

    private Learner Read(Func<string, DateTimeOffset?>? commit = null) => SubmissionText.ReadOne(
        new SubmissionRequest([_folder["learner-01"]]) { Clock = new HandInClock(CourseZone.Find("Europe/Berlin")!, commit) });

    private static HandInTime At(int day, TimeSource source) => new(new DateTimeOffset(2026, 10, day, 0, 0, 0, TimeSpan.Zero), source);

    private static HandInTime Utc(HandInTime time) => time with { At = time.At.ToUniversalTime() };
}
