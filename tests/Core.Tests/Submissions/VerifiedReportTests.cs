using Grader.Submissions;

namespace Core.Tests.Submissions;

public sealed class VerifiedReportTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private VerifiedReport Of(string path) => VerifiedReport.Of(Assert.Single(SubmissionText.Find(_folder[path]).Entries))!;

    [Fact]
    public void StandsInALearnersFolderAndBesideAZipOrFile()
    {
        _folder.Write("learner-01/relu-stack/relu.csx");
        _folder.Write("learner-01/report.verified.json", "{}\r\n");
        _folder.Write("zips/learner-02.zip", "");
        _folder.Write("zips/learner-02.report.verified.json", "2");
        _folder.Write("relu.csx");
        _folder.Write("relu.report.verified.json", "3");
        Assert.Equal(new StoredReport.Text("{}\n"), Of("learner-01").ReadVerified());
        Assert.Equal(new StoredReport.Text("2"), Of("zips").ReadVerified());
        Assert.Equal(new StoredReport.Text("3"), Of("relu.csx").ReadVerified());
        Assert.IsType<StoredReport.Missing>(Of("learner-01").ReadReceived());
    }

    [Fact]
    public void WritesDeletesAndAcceptsTheReceivedReport()
    {
        _folder.Write("learner-01/relu-stack/relu.csx");
        var report = Of("learner-01");
        Assert.Equal("is not there", report.Accept());
        Assert.Null(report.DeleteReceived());
        Assert.Null(report.WriteReceived("first"));
        Assert.Null(report.WriteReceived("second"));
        Assert.Equal("second", File.ReadAllText(_folder["learner-01/report.received.json"]));
        Assert.Null(report.Accept());
        Assert.Equal(new StoredReport.Text("second"), report.ReadVerified());
        Assert.Null(report.WriteReceived("third"));
        Assert.Null(report.DeleteReceived());
        Assert.Equal(["relu-stack", "report.verified.json"], Directory.EnumerateFileSystemEntries(_folder["learner-01"]).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void NeverWritesThroughALink()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "links are made with a Unix shell");
        _folder.Write("learner-01/relu-stack/relu.csx");
        string target = _folder.Write("target", "untouched");
        _folder.Shell($"cd learner-01 && ln -s ../target report.received.json && ln -s ../target report.verified.json && ln -s ../target .report.received.json.{Environment.ProcessId}");
        var report = Of("learner-01");
        Assert.IsType<StoredReport.Refused>(report.ReadVerified());
        Assert.Null(report.WriteReceived("received"));
        Assert.Equal("untouched", File.ReadAllText(target));
        Assert.Null(new FileInfo(_folder["learner-01/report.received.json"]).LinkTarget);
        Assert.Null(report.Accept());
        Assert.Equal(new StoredReport.Text("received"), report.ReadVerified());
        Assert.Equal("untouched", File.ReadAllText(target));
    }

    [Fact]
    public void DoesNotAcceptALink()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "links are made with a Unix shell");
        _folder.Write("learner-01/relu-stack/relu.csx");
        _folder.Write("target");
        _folder.Shell("cd learner-01 && ln -s ../target report.received.json");
        Assert.Equal("is a link; links are not followed", Of("learner-01").Accept());
        Assert.False(File.Exists(_folder["learner-01/report.verified.json"]));
    }

    [Fact]
    public void WritesBesideALearnerWhoseNameIsNotUtf8()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "only there are names bytes");
        _folder.Folder("class");
        _folder.Shell("""mkdir "class/$(printf '\237')" """);
        Assert.Null(Of("class").WriteReceived("received"));
        _folder.Shell("""test -f "class/$(printf '\237')/report.received.json" """);
    }

    [Fact]
    public void SaysWhyItCannotBeWritten()
    {
        _folder.Folder("learner-01/relu-stack");
        _folder.Folder("learner-01/report.received.json");
        Assert.NotNull(Of("learner-01").WriteReceived("x"));
        _folder.Folder("class/learner-02");
        var gone = Of("class");
        Directory.Delete(_folder["class/learner-02"]);
        Assert.Equal("is not there", gone.WriteReceived("x"));
    }

    [Fact]
    public void NamesVerifiedReportsWhoseHandInIsGone()
    {
        _folder.Write("class/learner-01.zip");
        _folder.Write("class/learner-01.report.verified.json");
        _folder.Write("class/learner-02.report.verified.json");
        Assert.Equal(["learner-02.report.verified.json"], SubmissionText.Find(_folder["class"]).OrphanedReports);
    }

    [Fact]
    public void StandsNowhereForSeveralFilesAtOnce() =>
        Assert.Null(VerifiedReport.Of(Assert.Single(SubmissionText.Find(_folder.Write("relu.csx"), _folder.Write("sum.cs")).Entries)));
}
