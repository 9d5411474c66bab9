extern alias cli;

using System.Text;
using cli::Grader.Cli;
using CsCheck;

namespace Process.Tests.Cli;

/// <summary>A learner's name comes from outside; what it becomes is one folder below --out, and nobody else's.</summary>
public sealed class OutputFolderTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("grader-test-").FullName;

    [Theory]
    [InlineData("learner-01", "learner-01")]
    [InlineData("Ana María", "Ana_María")]
    [InlineData("ana@example.org", "ana@example.org")]
    [InlineData("../../etc/passwd", "_.._etc_passwd")]
    [InlineData("/etc", "_etc")]
    [InlineData(@"C:\", "C__")]
    [InlineData("..", "_")]
    [InlineData("", "_")]
    [InlineData(".git", "git")]
    [InlineData(@"\u{202E}", "_u_202E_")]
    [InlineData("a\0b\nc", "a_b_c")]
    [InlineData("$(rm) 'x' \"y\" |", "__rm___x___y___")]
    public void TurnsANameIntoAHarmlessOne(string learner, string name) => Assert.Equal(name, Folder().NameFor(learner));

    [Fact]
    public void StaysUnderTheFolderWhateverTheName() => Gen.String.Sample(learner =>
    {
        string name = new OutputFolder(_root).NameFor(learner);
        string path = Path.GetFullPath(Path.Combine(_root, name));
        return name.Length > 0 && Path.GetDirectoryName(path) == _root && Encoding.UTF8.GetByteCount(name) <= 200 && !name.StartsWith('.');
    }, iter: 5_000);

    [Fact]
    public void GivesEachLearnerAFolderEvenWhereCaseDoesNotCount()
    {
        var folder = Folder();

        string[] names = [.. new[] { "ana", "Ana", "ANA", "ana-2", "a/b", "a_b" }.Select(folder.NameFor)];

        Assert.Equal(["ana", "Ana-2", "ANA-3", "ana-2-2", "a_b", "a_b-2"], names);
        Assert.Distinct(names, StringComparer.OrdinalIgnoreCase);
    }

    [Fact]
    public void CutsWhatNoFileSystemTakes()
    {
        string name = Folder().NameFor(new string('é', 5_000));

        Assert.InRange(Encoding.UTF8.GetByteCount(name), 100, 200);
        Directory.CreateDirectory(Path.Combine(_root, name));
    }

    [Fact]
    public void IsAUsageErrorWhereThereCanBeNoFolder()
    {
        File.WriteAllText(Path.Combine(_root, "file"), "");

        var mistake = Assert.Throws<UsageException>(() => new OutputFolder(Path.Combine(_root, "file", "below")));
        Assert.StartsWith("--out: ", mistake.Message);
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private OutputFolder Folder() => new(Path.Combine(_root, "out"));
}
