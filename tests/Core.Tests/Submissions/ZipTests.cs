using Grader.Submissions;
using Grader.Submissions.Folders;

namespace Core.Tests.Submissions;

public sealed class ZipTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private Learner Read(byte[] netZip)
    {
        _folder.Write("learner-01/relu-stack/net.zip", netZip);
        return SubmissionText.ReadOne(_folder["learner-01"]);
    }

    [Fact]
    public void ReadsAZipInPlaceOfAHandInsFolder()
    {
        var files = Read(Zips.Of(("Net.cs", "n"), ("parts/Layer.cs", "l"))).CodeFor("net").Files;
        Assert.Equal([new("net/Net.cs", "n"), new("net/parts/Layer.cs", "l")], files);
    }

    [Fact]
    public void SkipsTheOneFolderThatMostToolsPutOnTop()
    {
        var code = Read(Zips.Of(("net-final/", ""), ("net-final/Net.cs", "n"), ("__MACOSX/net-final/._Net.cs", ""))).CodeFor("net");
        Assert.Equal(new("net/Net.cs", "n"), Assert.Single(code.Files));
        Assert.Equal("__MACOSX is not read", Assert.Single(code.Notes));
    }

    [Fact]
    public void ReadsALearnersZipAsTheFolder()
    {
        byte[] inner = Zips.Of(("Net.cs", "n"));
        _folder.Write("class/learner-01.zip", Zips.Of(("relu-stack/relu.csx", "r"u8.ToArray(), 0), ("relu-stack/net.zip", inner, 0), ("relu-stack/answers.yaml", "predict: yes"u8.ToArray(), 0)));
        _folder.Write("class/learner-02.ZIP", Zips.Of(("learner-02/stdin-stdout/sum.cs", "s"), ("learner-02/readme.md", "")));
        Assert.Equal("""
            learner-01
              relu-stack/relu: relu.csx
              relu-stack/dense-layer: missing
              relu-stack/net: net/Net.cs
              relu-stack/why-depth: missing
              relu-stack/predict: «yes»

            learner-02
              stdin-stdout/sum: sum.cs
              stdin-stdout/relu-io: missing
              note: readme.md: a file that belongs to no pack

            """, SubmissionText.Render(new SubmissionReader(SomePacks.All, new([_folder["class"]]))));
    }

    [Fact]
    public void RejectsEveryChallengeOfALearnerWhoseZipIsDamaged()
    {
        _folder.Write("class/learner-01.zip", "no zip");
        Assert.Equal(SomePacks.All.Sum(pack => pack.Challenges.Length), SubmissionText.ReadOne(_folder["class"]).HandIns.Length);
        Assert.All(SubmissionText.ReadOne(_folder["class"]).HandIns, handIn =>
            Assert.Equal("learner-01.zip is not a zip archive, or is damaged", Assert.IsType<HandIn.Rejected>(handIn).Reason));
    }

    public static TheoryData<string, byte[], string> Corpus => new()
    {
        { "empty", [], "net.zip is not a zip archive, or is damaged" },
        { "no zip", [.. "int x = 1;"u8], "net.zip is not a zip archive, or is damaged" },
        { "truncated", Zips.Of(("A.cs", new string('x', 1000)))[..^30], "net.zip is not a zip archive, or is damaged" },
        { "out of the folder", Zips.Of(("../A.cs", "")), "net.zip has an entry '../A.cs' that leads out of the archive" },
        { "out from within", Zips.Of(("a/../../A.cs", "")), "net.zip has an entry 'a/../../A.cs' that leads out of the archive" },
        { "absolute", Zips.Of(("/etc/A.cs", "")), "net.zip has an entry '/etc/A.cs' that is absolute" },
        { "drive", Zips.Of(("C:/A.cs", "")), "net.zip has an entry 'C:/A.cs' that has a character that is not allowed in its name" },
        { "backslash", Zips.Of(("..\\A.cs", "")), "net.zip has an entry '..\\u{005C}A.cs' that has a backslash in its name" },
        { "control", Zips.Of(("A\u001b.cs", "")), "net.zip has an entry 'A\\u{001B}.cs' that has a character that is not allowed in its name" },
        { "bidi", Zips.Of(("A\u202esc.cs", "")), "net.zip has an entry 'A\\u{202E}sc.cs' that has a character that is not allowed in its name" },
        { "empty part", Zips.Of(("a//A.cs", "")), "net.zip has an entry 'a//A.cs' that has an empty part in its name" },
        { "dot", Zips.Of(("./A.cs", "")), "net.zip has an entry './A.cs' that has an empty part in its name" },
        { "duplicate", Zips.Of(("A.cs", ""), ("A.cs", "")), "net.zip has an entry 'A.cs' that is there twice" },
        { "duplicate but for case", Zips.Of(("A.cs", ""), ("a.cs", "")), "net.zip has an entry 'a.cs' that is there twice" },
        { "file and folder", Zips.Of(("a", ""), ("A/b.cs", "")), "net.zip has an entry 'A/b.cs' that is there twice" },
        { "link", Zips.Of(("A.cs", "/etc/passwd"u8.ToArray(), Zips.Link)), "net/A.cs is a link; links are not followed" },
        { "FIFO", Zips.Of(("A.cs", [], Zips.Fifo)), "net/A.cs is neither a file nor a folder" },
        { "encrypted", Zips.Encrypted(Zips.Of(("A.cs", "1"))), "net/A.cs is encrypted" },
        { "bomb", Zips.Of(("A.cs", new string(' ', 50 << 20))), "net/A.cs is larger than 256 KiB" },
        { "bomb that lies", Zips.Announcing(Zips.Of(("A.cs", new string(' ', 50 << 20))), 10), "net/A.cs is damaged: its length or check sum is not what the archive says" },
        { "announces more", Zips.Announcing(Zips.Of(("A.cs", "12345")), 100), "net/A.cs is damaged" },
        { "announces less", Zips.Announcing(Zips.Of(("A.cs", "12345")), 2), "net/A.cs is damaged: its length or check sum is not what the archive says" },
        { "wrong sum", Zips.WithWrongSum(Zips.Of(("A.cs", "12345"))), "net/A.cs is damaged: its length or check sum is not what the archive says" },
        { "unknown method", Zips.WithMethod(Zips.Of(("A.cs", "12345")), 99), "net/A.cs is damaged, or packed in a way that is not supported" },
        { "many files", Zips.Of([.. Enumerable.Range(0, 65).Select(file => ($"F{file}.cs", ""))]), "there are more than 64 files" },
        { "many entries", Zips.Of([.. Enumerable.Range(0, 257).Select(file => ($"F{file}.md", ""))]), "net.zip has more than 256 entries" },
        { "large in all", Zips.Of([.. Enumerable.Range(0, 5).Select(file => ($"F{file}.cs", Incompressible(250 << 10)))]), "the files are larger than 1 MiB in all" },
        { "packed to a hundredth", Zips.Of([.. Enumerable.Range(0, 2).Select(file => ($"F{file}.cs", new string(' ', 200 << 10)))]), "net/F1.cs is beyond what is unpacked of one archive" },
        { "large packed", new byte[(2 << 20) + 1], "net.zip is larger than 2 MiB" },
    };

    private static string Incompressible(int length)
    {
        byte[] bytes = new byte[length / 2];
        new Random(1).NextBytes(bytes);
        return Convert.ToHexString(bytes);
    }

    [Theory]
    [MemberData(nameof(Corpus), DisableDiscoveryEnumeration = true)]
    public void RejectsABadArchiveWithItsReason(string what, byte[] archive, string reason) =>
        Assert.True(Read(archive).ReasonFor("net").StartsWith(reason, StringComparison.Ordinal), $"{what}: {Read(archive).ReasonFor("net")}");

    [Fact]
    public void CountsWhatIsUnpackedOfOneArchiveInAll()
    {
        var folder = ZipFolder.Over(Zips.Of(("a", new string(' ', 60)), ("b", new string(' ', 50))), 10, unpackedLimit: 100).Value!;
        Assert.Equal(60, folder.Read("a", 80).Value!.Length);
        Assert.Equal("is beyond what is unpacked of one archive", folder.Read("b", 80).Refusal);
    }
}
