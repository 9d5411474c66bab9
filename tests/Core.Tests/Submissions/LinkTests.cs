using Grader.Submissions;
using Grader.Submissions.Folders;

namespace Core.Tests.Submissions;

/// <summary>Links and special files: never followed, never opened.</summary>
public sealed class LinkTests : IDisposable
{
    private const string Pack = "learner-01/relu-stack/";
    private readonly TempFolder _folder = new();

    public LinkTests() => Assert.SkipWhen(OperatingSystem.IsWindows(), "links and FIFOs are made with a Unix shell");

    public void Dispose() => _folder.Dispose();

    private Learner Read() => SubmissionText.ReadOne(_folder["learner-01"]);

    [Theory]
    [InlineData("ln -s ../../secret relu.csx", "relu.csx is a link; links are not followed")]
    [InlineData("ln -s nowhere relu.csx", "relu.csx is a link; links are not followed")]
    [InlineData("ln -s ../.. relu", "relu is a link; links are not followed")]
    [InlineData("mkfifo relu.csx", "relu.csx is neither a file nor a folder")]
    [InlineData("ln -s /dev/zero relu.zip", "relu.zip is a link; links are not followed")]
    public void RejectsALinkOrSpecialFileAsAHandIn(string command, string reason)
    {
        _folder.Write("secret", "1");
        _folder.Folder(Pack);
        _folder.Shell($"cd {Pack} && {command}");
        Assert.Equal(reason, Read().ReasonFor("relu"));
    }

    [Theory]
    [InlineData("ln -s ../../../secret net/B.cs", "net/B.cs is a link; links are not followed")]
    [InlineData("ln -s ../.. net/sub", "net/sub is a link; links are not followed")]
    [InlineData("mkfifo net/notes", "net/notes is neither a file nor a folder")]
    public void RejectsAHandInsFolderWithALinkOrSpecialFileInIt(string command, string reason)
    {
        _folder.Write("secret", "1");
        _folder.Write(Pack + "net/A.cs");
        _folder.Shell($"cd {Pack} && {command}");
        Assert.Equal(reason, Read().ReasonFor("net"));
    }

    [Fact]
    public void RejectsTheQuestionsOfLinkedAnswers()
    {
        _folder.Write("other/answers.yaml", "why-depth: A");
        _folder.Write(Pack + "relu.csx");
        _folder.Shell($"ln -s ../../other/answers.yaml {Pack}answers.yaml");
        Assert.Equal("answers.yaml is a link; links are not followed", Read().ReasonFor("why-depth"));
        Assert.IsType<HandIn.Code>(Read().Of("relu"));
    }

    [Fact]
    public void RejectsEveryChallengeOfALinkedPack()
    {
        _folder.Write("other/relu-stack/relu.csx");
        _folder.Folder("learner-01");
        _folder.Shell("ln -s ../other/relu-stack learner-01/relu-stack");
        Assert.Equal(5, Read().HandIns.Length);
        Assert.All(Read().HandIns, handIn => Assert.Equal("relu-stack is a link; links are not followed", Assert.IsType<HandIn.Rejected>(handIn).Reason));
    }

    [Fact]
    public void NamesALinkInsteadOfALearnerInTheNotes()
    {
        _folder.Write("class/learner-01/relu-stack/relu.csx");
        _folder.Shell("cd class && ln -s learner-01 learner-02 && mkfifo learner-03");
        var set = SubmissionText.Find(_folder["class"]);
        Assert.Equal("learner-01", Assert.Single(set.Entries).Name);
        Assert.Equal(
            [new("learner-02", "is a link; links are not followed"), new("learner-03", "is neither a file nor a folder")], set.Notes);
    }

    [Fact]
    public void DoesNotFollowALinkThatAFileBecameAfterItWasListed()
    {
        string secret = _folder.Write("secret.cs", "1");
        _folder.Write("net/A.cs");
        using var folder = DiskFolder.At(_folder["net"]).Value!;
        Assert.Equal(new Entry("A.cs", EntryKind.File), Assert.Single(folder.List().Value));
        _folder.Shell("rm net/A.cs && ln -s ../secret.cs net/A.cs");
        Assert.Equal(Refusals.Link, folder.Read("A.cs", 100).Refusal);
        Assert.Equal("1", File.ReadAllText(secret));
    }

    [Fact]
    public void ReadsOnInTheFolderThatItOpenedWhenALinkTakesItsPlace()
    {
        Assert.SkipUnless(LinuxFiles.AreUsable, "needs descriptors of folders");
        _folder.Write("net/A.cs", "mine");
        _folder.Write("other/A.cs", "not mine");
        using var folder = DiskFolder.At(_folder["net"]).Value!;
        _folder.Shell("mv net moved && ln -s other net");
        Assert.Equal("mine"u8, folder.Read("A.cs", 100).Value!);
    }

    [Fact]
    public void NeverOpensADevice()
    {
        using var devices = DiskFolder.At("/dev").Value!;
        Assert.Equal(Refusals.Special, devices.Read("zero", 100).Refusal);
    }

    [Fact]
    public void ThePortableFolderAnswersTheSame()
    {
        _folder.Write("net/A.cs", "1");
        _folder.Shell("cd net && ln -s A.cs B.cs && mkdir sub && mkfifo fifo");
        using var portable = PortableFolder.At(_folder["net"]).Value!;
        Assert.Equal(
            [new("A.cs", EntryKind.File), new("B.cs", EntryKind.Link), new("fifo", EntryKind.File), new("sub", EntryKind.Folder)], portable.List().Value);
        Assert.Equal("1"u8, portable.Read("A.cs", 100).Value!);
        Assert.Equal(Refusals.TooLarge(0), portable.Read("A.cs", 0).Refusal);
        Assert.Equal(Refusals.Link, portable.Read("B.cs", 100).Refusal);
        Assert.Equal(Refusals.Folder, portable.Read("sub", 100).Refusal);
        Assert.Equal(Refusals.Gone, portable.Read("C.cs", 100).Refusal);
        Assert.Empty(portable.Read("fifo", 100).Value!);
    }

    [Fact]
    public void SaysWhenPermissionIsDenied()
    {
        _folder.Write(Pack + "relu.csx");
        _folder.Shell($"chmod 000 {Pack}relu.csx");
        Assert.SkipWhen(Environment.UserName == "root", "root may read everything");
        Assert.Equal("relu.csx cannot be read: permission denied", Read().ReasonFor("relu"));
    }
}
