extern alias cli;

using cli::Grader.Cli;

namespace Process.Tests.Cli;

/// <summary>The folder of <c>--out</c> itself.</summary>
public sealed class OutputFolderTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("grader-test-").FullName;

    [Fact]
    public void IsAUsageErrorWhereThereCanBeNoFolder()
    {
        File.WriteAllText(Path.Combine(_root, "file"), "");

        var mistake = Assert.Throws<UsageException>(() => new OutputFolder(Path.Combine(_root, "file", "below")));
        Assert.StartsWith("--out: ", mistake.Message);
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
