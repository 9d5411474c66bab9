namespace Snapshots.Tests;

public class ExplanationTests
{
    private static readonly SnapshotFile File = new("/course/tests", "ReportTests.NamesTheCheck", "txt");

    [Fact]
    public Task ShowsTheFirstDifferingLines()
        => Verify(Explanation.Of(File, "score 7\nrelu\nfailed\n1\n2\n3\n4\n5", "score 7\nrelu\npassed", []));

    [Fact]
    public Task ShowsThatOneSideEnds() => Verify(Explanation.Of(File, "score 7", "score 7\n", []));

    [Fact]
    public Task SaysHowANewSnapshotIsAccepted() => Verify(Explanation.Of(File, null, "score 7", ["/course/tests/ReportTests.NamesTheCheck.verified.json"]));
}
