using Core.Tests.Submissions;
using Grader.Learners;

namespace Core.Tests.Learners;

public sealed class ProgressTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Fact]
    public void WhatIsKeptIsThereAgain()
    {
        string path = _folder["me/.grader/progress.json"];
        new Progress(path).Keep("pack/one", new QuestionProgress(TimeSpan.FromSeconds(73.25), 2));
        new Progress(path).Keep("pack/two", new QuestionProgress(null, 1));

        var read = new Progress(path);
        Assert.Equal(new QuestionProgress(TimeSpan.FromSeconds(73.2), 2), read.Of("pack/one") with { Left = TimeSpan.FromSeconds(73.2) });
        Assert.InRange(read.Of("pack/one").Left!.Value.TotalSeconds, 73.1, 73.4);
        Assert.Equal(new QuestionProgress(null, 1), read.Of("pack/two"));
        Assert.Equal(QuestionProgress.None, read.Of("pack/three"));
        Assert.Equal([path], Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(path)!));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("""{"schema":"grader-progress/2","questions":{}}""")]
    [InlineData("""{"schema":"grader-progress/1","questions":{"a":{"secondsLeft":"x","hints":0}}}""")]
    [InlineData("""{"schema":"grader-progress/1","questions":{"a":7}}""")]
    [InlineData("""{"schema":"grader-progress/1","questions":{"a":{"secondsLeft":1}}}""")]
    public void WhatCannotBeReadBeginsAnew(string text)
    {
        var progress = new Progress(_folder.Write("progress.json", text));

        Assert.Equal("progress.json cannot be read: clocks begin anew", progress.Problem);
        Assert.Equal(QuestionProgress.None, progress.Of("a"));
    }

    [Theory]
    [InlineData(120, "2:00")]
    [InlineData(119.2, "2:00")]
    [InlineData(59, "0:59")]
    [InlineData(0.1, "0:01")]
    [InlineData(0, "0:00")]
    [InlineData(3600, "60:00")]
    public void AClockShowsASecondThatHasBegun(double seconds, string expected) => Assert.Equal(expected, Countdown.Text(TimeSpan.FromSeconds(seconds)));

    [Fact]
    public void AClockRunsDownToNothing()
    {
        var time = new SetClock();
        var countdown = new Countdown(TimeSpan.FromSeconds(10), time);

        time.Now = TimeSpan.FromSeconds(4);
        Assert.Equal(TimeSpan.FromSeconds(6), countdown.Left);
        time.Now = TimeSpan.FromSeconds(11);
        Assert.Equal(TimeSpan.Zero, countdown.Left);
    }

    public void Dispose() => _folder.Dispose();

    private sealed class SetClock : TimeProvider
    {
        public TimeSpan Now { get; set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Now.Ticks;
    }
}
