using System.Text;

namespace Core.Tests.Submissions;

public sealed class HandInReaderTests : IDisposable
{
    private const string Pack = "learner-01/relu-stack/";
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private Grader.Submissions.Learner Read() => SubmissionText.ReadOne(_folder["learner-01"]);

    [Fact]
    public void ReadsASingleCsAsAScriptInAScriptChallenge()
    {
        _folder.Write(Pack + "relu.cs", "// mine");
        Assert.Equal(new("relu.cs", "// mine"), Assert.Single(Read().CodeFor("relu").Files));
    }

    [Theory]
    [InlineData("Relu.CSX", "Relu.CSX")]
    [InlineData("RELU.cs", "RELU.cs")]
    public void ComparesNamesWithoutCase(string name, string path)
    {
        _folder.Write(Pack + name);
        Assert.Equal(path, Assert.Single(Read().CodeFor("relu").Files).Path);
    }

    [Fact]
    public void TakesAnAddedTxtWithANote()
    {
        _folder.Write(Pack + "relu.csx.txt", "1");
        var code = Read().CodeFor("relu");
        Assert.Equal(new("relu.csx", "1"), Assert.Single(code.Files));
        Assert.Equal("relu.csx.txt is read as relu.csx", Assert.Single(code.Notes));
    }

    public static TheoryData<byte[]> WindowsText => new(
        Encoding.UTF8.GetBytes("\uFEFFüber\r\n1"), Encoding.Unicode.GetBytes("\uFEFFüber\r\n1"), Encoding.BigEndianUnicode.GetBytes("\uFEFFüber\r\n1"));

    [Theory]
    [MemberData(nameof(WindowsText))]
    public void ReadsTextAsWindowsEditorsSaveIt(byte[] bytes)
    {
        _folder.Write(Pack + "relu.csx", bytes);
        Assert.Equal("über\n1", Assert.Single(Read().CodeFor("relu").Files).Text);
    }

    [Fact]
    public void ReadsAFolderOfFilesInTheOrderOfTheirNames()
    {
        _folder.Write(Pack + "net/b/Layer.cs", "b");
        _folder.Write(Pack + "net/Net.cs", "n");
        _folder.Write(Pack + "net/.vs/x.cs");
        _folder.Write(Pack + "net/A.cs", "a");
        Assert.Equal(["net/A.cs", "net/Net.cs", "net/b/Layer.cs"], Read().CodeFor("net").Files.Select(file => file.Path));
    }

    [Fact]
    public void NamesWhatIsNoSourceAndLeavesBuildOutputAside()
    {
        _folder.Write(Pack + "net/Net.cs");
        _folder.Write(Pack + "net/net.csproj");
        _folder.Write(Pack + "net/obj/Debug/net.AssemblyInfo.cs");
        var code = Read().CodeFor("net");
        Assert.Single(code.Files);
        Assert.Equal(["net/net.csproj is no .cs or .csx file and is not read", "net/obj is build output and is not read"], code.Notes);
    }

    [Theory]
    [InlineData("relu/A.cs relu/B.cs", "relu", "relu takes one script, relu.csx; this has 2 files: relu/A.cs, relu/B.cs")]
    [InlineData("net.csx", "net", "net takes ordinary C# files (.cs); net.csx is a script")]
    [InlineData("net/A.cs net/b.csx", "net", "net takes ordinary C# files (.cs); net/b.csx is a script")]
    [InlineData("why-depth.csx", "why-depth", "why-depth is a question: its answer belongs in answers.yaml")]
    [InlineData("net/readme.md", "net", "there is no .cs or .csx file in it")]
    [InlineData("relu.csx/relu.csx", "relu", "relu.csx is a folder")]
    public void RejectsTheWrongFormAndSaysSo(string files, string challenge, string reason)
    {
        foreach (string file in files.Split(' '))
            _folder.Write(Pack + file);
        Assert.Equal(reason, Read().ReasonFor(challenge));
    }

    [Theory]
    [InlineData("relu.cs relu.csx", "relu.cs, relu.csx")]
    [InlineData("relu.csx relu/relu.csx", "relu/, relu.csx")]
    [InlineData("Relu.csx relu.csx", "Relu.csx, relu.csx")]
    [InlineData("relu.csx relu.csx.txt", "relu.csx, relu.csx.txt")]
    public void RejectsTwoHandInsAtOnce(string files, string names)
    {
        foreach (string file in files.Split(' '))
            _folder.Write(Pack + file);
        Assert.Equal($"more than one hand-in at once: {names}; keep one", Read().ReasonFor("relu"));
    }

    [Fact]
    public void TakesAScriptOrOrdinaryFilesForAProgram()
    {
        _folder.Write("learner-01/stdin-stdout/sum.csx");
        _folder.Write("learner-01/stdin-stdout/relu-io/Program.cs");
        _folder.Write("learner-01/stdin-stdout/relu-io/Helper.cs");
        Assert.Single(Read().CodeFor("sum").Files);
        Assert.Equal(2, Read().CodeFor("relu-io").Files.Length);
        _folder.Write("learner-01/stdin-stdout/relu-io/more.csx");
        Assert.Contains("not both", Read().ReasonFor("relu-io"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(new byte[] { 0x41, 0xFF, 0xFE }, "relu.csx is not UTF-8")]
    [InlineData(new byte[] { 0x41, 0x00, 0x42 }, "relu.csx is not text")]
    public void RejectsWhatIsNotText(byte[] bytes, string reason)
    {
        _folder.Write(Pack + "relu.csx", bytes);
        Assert.StartsWith(reason, Read().ReasonFor("relu"), StringComparison.Ordinal);
    }

    [Fact]
    public void TakesAFileOfExactlyTheLimitAndRejectsALargerOne()
    {
        _folder.Write(Pack + "relu.csx", new string(' ', 256 << 10));
        _folder.Write(Pack + "dense-layer.csx", new string(' ', (256 << 10) + 1));
        Assert.Equal(256 << 10, Read().CodeFor("relu").Files[0].Text.Length);
        Assert.Equal("dense-layer.csx is larger than 256 KiB", Read().ReasonFor("dense-layer"));
    }

    [Fact]
    public void RejectsMoreThanSixtyFourFiles()
    {
        for (int file = 0; file < 64; file++)
            _folder.Write($"{Pack}net/F{file:D2}.cs");
        Assert.Equal(64, Read().CodeFor("net").Files.Length);
        _folder.Write($"{Pack}net/G.cs");
        Assert.Equal("there are more than 64 files", Read().ReasonFor("net"));
    }

    [Fact]
    public void RejectsMoreThanOneMiBInAll()
    {
        for (int file = 0; file < 4; file++)
            _folder.Write($"{Pack}net/F{file}.cs", new string(' ', 256 << 10));
        Assert.Equal(4, Read().CodeFor("net").Files.Length);
        _folder.Write($"{Pack}net/G.cs", " ");
        Assert.Equal("the files are larger than 1 MiB in all", Read().ReasonFor("net"));
    }

    [Fact]
    public void RejectsFoldersNestedWithoutEnd()
    {
        _folder.Write(Pack + "net/" + string.Concat(Enumerable.Repeat("d/", 9)) + "A.cs");
        Assert.Contains("is nested too deep", Read().ReasonFor("net"), StringComparison.Ordinal);
    }

    [Fact]
    public void RejectsAFolderOfTooManyNames()
    {
        for (int file = 0; file <= 1000; file++)
            _folder.Write($"{Pack}net/{file}.md");
        Assert.Equal("net holds more than 1000 files and folders", Read().ReasonFor("net"));
    }
}
