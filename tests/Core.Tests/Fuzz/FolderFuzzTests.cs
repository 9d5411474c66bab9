using System.Runtime.InteropServices;
using Core.Tests.Submissions;
using Grader.Submissions;
using Grader.Submissions.Folders;

namespace Core.Tests.Fuzz;

/// <summary>
/// Folders as somebody who wants to be read, or to make us read, would leave them: links to anywhere and to each other, FIFOs,
/// names in bytes, files that are too large, too many or too deep. Reading any of them ends, throws nothing, shows nothing
/// from outside, and leaves everything as it was; writing a report into it touches nothing behind a link.
/// </summary>
public sealed partial class FolderFuzzTests : IDisposable
{
    private const string Secret = "what-stands-outside";

    private static readonly string[] Names =
    [
        "relu-stack", "stdin-stdout", "relu.csx", "net", "net.zip", "A.cs", "answers.yaml", "report.received.json", "report.verified.json", "sum.cs",
        ".hidden", "bin", "Relu.csx", "relu.csx.txt", "x\u202Ey", "a b", "-rf", "\uDC80.cs", "dense-layer", "Net",
    ];

    private static readonly int Trees = 60 * FuzzTests.Times;

    private readonly TempFolder _folder = new();

    public FolderFuzzTests() => Assert.SkipUnless(LinuxFiles.AreUsable, "links, FIFOs and names in bytes are made with Linux's own calls");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void NoFolderLeadsOutsideOrIsChangedByReading()
    {
        _folder.Write("outside/relu.csx", Secret);
        _folder.Write("outside/answers.yaml", $"why-depth: {Secret}");
        var outside = Tree(_folder["outside"]);
        for (int tree = 0; tree < Trees; tree++)
        {
            var random = new Random(FuzzTests.Seed + tree);
            string learner = $"{tree}/learner";
            _folder.Folder(learner);
            Fill(_folder[learner], random, depth: 0);
            var before = Tree(_folder[$"{tree}"]);
            AssertKeepsInside(_folder[learner]);
            Assert.Equal(before, Tree(_folder[$"{tree}"]));
            Assert.Equal(outside, Tree(_folder["outside"]));
        }
    }

    [Fact]
    public void NoReportIsWrittenThroughWhateverStandsInItsPlace()
    {
        string victim = _folder.Write("outside/report.json", Secret);
        string folder = _folder.Folder("outside/folder");
        for (int tree = 0; tree < Trees; tree++)
        {
            var random = new Random(FuzzTests.Seed + tree);
            string learner = $"{tree}/learner";
            _folder.Folder(learner);
            foreach (string name in (string[])["report.received.json", "report.verified.json", $".report.received.json.{Environment.ProcessId}"])
                Stand(_folder[$"{learner}/{name}"], random.Next(6), victim, folder);
            var report = VerifiedReport.Of(new LearnerEntry("learner", _folder[learner]) { Source = new LearnerSource.Folder() })!;
            _ = (report.ReadVerified(), report.WriteReceived("{}"), report.ReadReceived(), random.Next(2) == 0 ? report.Accept() : report.DeleteReceived());
            Assert.Equal(Secret, File.ReadAllText(victim));
            Assert.Empty(Directory.GetFileSystemEntries(folder));
        }
    }

    private static void AssertKeepsInside(string learner)
    {
        var reader = new SubmissionReader(SomePacks.All, new SubmissionRequest([learner], "learner"));
        var found = reader.Find();
        if (found.Entries.IsEmpty)
            return;
        var read = reader.Read(found.Entries[0]);
        foreach (var handIn in read.HandIns)
            Assert.DoesNotContain(Secret, handIn switch
            {
                HandIn.Code code => string.Concat(code.Files.Select(file => file.Text)),
                HandIn.Answers answers => string.Concat(answers.Tries),
                HandIn.Rejected rejected => rejected.Reason,
                _ => "",
            }, StringComparison.Ordinal);
    }

    private void Fill(string folder, Random random, int depth)
    {
        foreach (string name in Names.Where(_ => random.Next(3) == 0))
        {
            string path = $"{folder}/{name}";
            switch (random.Next(8))
            {
                case 0 or 1 when depth < 4 && !name.Contains('\uDC80', StringComparison.Ordinal):
                    Directory.CreateDirectory(path);
                    Fill(path, random, depth + 1);
                    break;
                case 2:
                    Link(random.Next(6) switch
                    {
                        0 => _folder["outside/relu.csx"],
                        1 => _folder["outside"],
                        2 => "..",
                        3 => name,
                        4 => "/dev/zero",
                        _ => _folder["outside/answers.yaml"],
                    }, path);
                    break;
                case 3:
                    Fifo(path);
                    break;
                case 4:
                    Write(path, Zips.Of(("A.cs", "class A;"), ("../relu.csx", "")));
                    break;
                default:
                    Write(path, Mutations.Noise(random, random.Next(10) == 0 ? 300 << 10 : random.Next(40)));
                    break;
            }
        }
    }

    private static void Stand(string path, int what, string victim, string folder)
    {
        switch (what)
        {
            case 0: Link(victim, path); break;
            case 1: Link(folder, path); break;
            case 2: Fifo(path); break;
            case 3: Directory.CreateDirectory(path); break;
            case 4: Write(path, [.. "{}"u8]); break;
        }
    }

    private static string[] Tree(string folder) =>
        [.. Directory.EnumerateFileSystemEntries(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint }).Order(StringComparer.Ordinal)];

    private static void Write(string path, byte[] bytes)
    {
        using var folder = LinuxFiles.OpenFolder(null, Path.GetDirectoryName(path)!)!;
        using var file = LinuxFiles.CreateFile(folder, Path.GetFileName(path));
        if (file is not null)
            RandomAccess.Write(file, bytes, 0);
    }

    private static void Link(string target, string path) => SymLink(target, path);

    private static void Fifo(string path) => MakeFifo(path, 0x1A4);

    [LibraryImport("libc", EntryPoint = "symlink", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int SymLink(string target, string path);

    [LibraryImport("libc", EntryPoint = "mkfifo", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int MakeFifo(string path, int mode);
}
