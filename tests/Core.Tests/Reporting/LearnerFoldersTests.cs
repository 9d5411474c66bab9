using System.Text;
using CsCheck;
using Grader.Reporting;

namespace Core.Tests.Reporting;

/// <summary>A learner's name comes from outside; what it becomes is one folder below --out, and nobody else's.</summary>
public class LearnerFoldersTests
{
    private static readonly string Root = Path.GetFullPath("root");

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
    public void TurnsANameIntoAHarmlessOne(string learner, string name) => Assert.Equal(name, Folders().Of(learner));

    [Fact]
    public void StaysUnderTheFolderWhateverTheName() => Gen.String.Sample(learner =>
    {
        string name = Folders().Of(learner);
        string path = Path.GetFullPath(Path.Combine(Root, name));
        return name.Length > 0 && Path.GetDirectoryName(path) == Root && Encoding.UTF8.GetByteCount(name) <= 200 && !name.StartsWith('.');
    }, iter: 5_000);

    [Fact]
    public void GivesEachLearnerAFolderEvenWhereCaseDoesNotCount()
    {
        var folders = Folders();

        string[] names = [.. new[] { "ana", "Ana", "ANA", "ana-2", "a/b", "a_b" }.Select(folders.Of)];

        Assert.Equal(["ana", "Ana-2", "ANA-3", "ana-2-2", "a_b", "a_b-2"], names);
        Assert.Distinct(names, StringComparer.OrdinalIgnoreCase);
    }

    [Fact]
    public void CutsWhatNoFileSystemTakes()
    {
        string name = Folders().Of(new string('é', 5_000));

        Assert.InRange(Encoding.UTF8.GetByteCount(name), 100, 200);
    }

    [Fact]
    public void AskedAgainItIsTheSameAndNoNameOfWhatIsBesideThem()
    {
        var folders = Folders();
        Assert.Equal(["Class.html-2", "ana", "Class.html-2"], new[] { "Class.html", "ana", "Class.html" }.Select(folders.Of));
    }

    private static LearnerFolders Folders() => new("class.html");
}
