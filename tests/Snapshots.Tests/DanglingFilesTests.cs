namespace Snapshots.Tests;

public sealed class DanglingFilesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("snapshots-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("ReportTests.Renders.verified.txt", false)]
    [InlineData("ReportTests.Renders_width=8.5.verified.txt", false)]
    [InlineData("ReportTests.Rendered.verified.txt", true)]
    [InlineData("ReportTests.Render_width=8.verified.txt", true)]
    [InlineData("ReportTest.Renders.verified.txt", true)]
    [InlineData("Reporting/ReportTests.Gone.verified.json", true)]
    public void AreFilesThatNoTestWrites(string name, bool dangling)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, "text");

        var found = SnapshotFilesTests.DanglingFiles(_folder, new HashSet<string> { "ReportTests.Renders" });

        Assert.Equal(dangling ? [name] : [], found);
    }
}
