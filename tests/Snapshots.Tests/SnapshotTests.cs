using System.Text;

namespace Snapshots.Tests;

public sealed class SnapshotTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("snapshots-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task TextThatEqualsTheVerifiedFilePasses()
    {
        var file = Accepted("equal", "one\ntwo");

        await Snapshot.Verify("one\r\ntwo", file, diffTool: false);

        Assert.False(File.Exists(file.Received));
    }

    [Fact]
    public async Task TextThatDiffersFailsAndIsReceived()
    {
        var file = Accepted("differs", "one\ntwo");

        var failure = await Assert.ThrowsAsync<VerifyException>(() => Snapshot.Verify("one\n2", file, diffTool: false));

        Assert.Contains("First difference in line 2", failure.Message, StringComparison.Ordinal);
        Assert.Equal("one\n2", await File.ReadAllTextAsync(file.Received, Token));
        Assert.Equal("one\ntwo", await File.ReadAllTextAsync(file.Verified, Token));
    }

    [Fact]
    public async Task ATrailingNewlineIsADifference()
        => await Assert.ThrowsAsync<VerifyException>(() => Snapshot.Verify("one", Accepted("trailing", "one\n"), diffTool: false));

    [Fact]
    public async Task AMissingVerifiedFileFailsAndTheTextIsReceived()
    {
        var file = Some("new");

        var failure = await Assert.ThrowsAsync<VerifyException>(() => Snapshot.Verify("one", file, diffTool: false));

        Assert.Contains("new.verified.txt", failure.Message, StringComparison.Ordinal);
        Assert.Equal("one", await File.ReadAllTextAsync(file.Received, Token));
        Assert.False(File.Exists(file.Verified));
    }

    [Fact]
    public async Task AnEmptyVerifiedFileIsAMissingOne()
    {
        var file = Some("empty");
        await File.WriteAllBytesAsync(file.Verified, [], Token);

        var failure = await Assert.ThrowsAsync<VerifyException>(() => Snapshot.Verify("one", file, diffTool: false));

        Assert.Contains("New:", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnOldReceivedFileIsDeletedOnSuccess()
    {
        var file = Accepted("old", "one");
        await File.WriteAllTextAsync(file.Received, "something else", Token);

        await Snapshot.Verify("one", file, diffTool: false);

        Assert.False(File.Exists(file.Received));
    }

    [Fact]
    public async Task AVerifiedFileUnderAnotherExtensionFails()
    {
        var file = Accepted("moved", "one");
        await File.WriteAllTextAsync(Path.Combine(_folder, "moved.verified.json"), "one", Token);

        var failure = await Assert.ThrowsAsync<VerifyException>(() => Snapshot.Verify("one", file, diffTool: false));

        Assert.Contains("Delete:\n  - moved.verified.json", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CarriageReturnsInAVerifiedFileAreRefused()
    {
        var failure = await Assert.ThrowsAsync<VerifyException>(
            () => Snapshot.Verify("one\ntwo", Accepted("crlf", "one\r\ntwo"), diffTool: false));

        Assert.Contains("carriage returns", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReceivedTextHasAByteOrderMarkAndLineFeeds()
    {
        var file = Some("bytes");

        await Assert.ThrowsAsync<VerifyException>(() => Snapshot.Verify("é\r\n", file, diffTool: false));

        Assert.Equal([.. Encoding.UTF8.Preamble, 0xC3, 0xA9, (byte)'\n'], await File.ReadAllBytesAsync(file.Received, Token));
    }

    [Fact]
    public async Task ASecondSnapshotOfTheSameNameIsRefused()
    {
        await Snapshot.Verify("one", Accepted("twice", "one"), diffTool: false);

        await Assert.ThrowsAsync<InvalidOperationException>(() => Snapshot.Verify("one", Some("TWICE"), diffTool: false));
    }

    [Fact]
    public async Task EmptyTextIsRefused()
        => await Assert.ThrowsAsync<ArgumentException>(() => Snapshot.Verify("", Some("nothing"), diffTool: false));

    [Fact]
    public async Task AFolderOfThisMachineIsRefused()
    {
        var text = $"in {AppContext.BaseDirectory}relu.csx";

        await Assert.ThrowsAsync<ArgumentException>(() => Snapshot.Verify(text, Accepted("folder", text), diffTool: false));
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private SnapshotFile Some(string name) => new(_folder, name, "txt");

    private SnapshotFile Accepted(string name, string text)
    {
        var file = Some(name);
        File.WriteAllText(file.Verified, text);
        return file;
    }
}
