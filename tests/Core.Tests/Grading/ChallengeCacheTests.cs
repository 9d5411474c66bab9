using System.Runtime.Versioning;
using Core.Tests.Submissions;
using Grader.Challenges;
using Grader.Grading;
using Grader.Grading.Caching;
using Grader.Judging;
using Grader.Submissions.Folders;

namespace Core.Tests.Grading;

[UnsupportedOSPlatform("windows")]
public sealed class ChallengeCacheTests : IDisposable
{
    private const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private static readonly Challenge Challenge = Some.Challenge(Some.Code);
    private static readonly PreparedChallenge Prepared = new PreparedChallenge.Code(Challenge, Some.Images, [Some.Expected(Some.Check(), Some.Returned(7))]);

    private readonly TempFolder _root = new();

    [Fact]
    public void FindsWhatItKept()
    {
        Open().Keep(Prepared, "content");

        var found = Assert.IsType<PreparedChallenge.Code>(Open().Find(Challenge, "content"));
        Assert.Equal(Judging.Seen.Int(7), ((Outcome.Returned)found.Checks[0].Cases[0].Outcome).Value);
    }

    [Fact]
    public void FindsNothingOfAnotherContentEnvironmentOrLimit()
    {
        Open().Keep(Prepared, "content");

        Assert.Null(Open().Find(Challenge, "other content"));
        Assert.Null(ChallengeCache.Open(_root.Path, "other workers")!.Find(Challenge, "content"));
        Assert.Null(Open().Find(Challenge with { Id = "pack/other" }, "content"));
        Assert.Null(Open().Find(Challenge with { Limits = new Limits { Cpu = TimeSpan.FromSeconds(3) } }, "content"));
        Assert.Null(Open().Find(Challenge with { Limits = new Limits { Output = 1 << 16 } }, "content"));
        Assert.NotNull(Open().Find(Challenge, "content"));
    }

    [Fact]
    public void KeepsToItself()
    {
        Open().Keep(Prepared, "content");

        Assert.Equal(Private, File.GetUnixFileMode(_root["grader"]));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Entry()));
    }

    [Fact]
    public void DoesNotUseADamagedEntry()
    {
        Open().Keep(Prepared, "content");
        byte[] good = File.ReadAllBytes(Entry());
        byte[][] damaged = [[], good[..31], good[..^1], [.. good, 0], [.. good[..40], (byte)(good[40] ^ 1), .. good[41..]], [(byte)(good[0] ^ 1), .. good[1..]]];

        foreach (byte[] bytes in damaged)
        {
            File.WriteAllBytes(Entry(), bytes);
            Assert.Null(Open().Find(Challenge, "content"));
        }
        File.WriteAllBytes(Entry(), good);
        Assert.NotNull(Open().Find(Challenge, "content"));
    }

    [Fact]
    public void DoesNotUseAnEntryThatIsWholeAndNoChallenge()
    {
        Open().Keep(Prepared, "content");
        byte[] nonsense = [9, 9, 9];
        File.WriteAllBytes(Entry(), [.. System.Security.Cryptography.SHA256.HashData(nonsense), .. nonsense]);

        Assert.Null(Open().Find(Challenge, "content"));
    }

    [Fact]
    public void WritesADamagedEntryAnew()
    {
        Open().Keep(Prepared, "content");
        File.WriteAllBytes(Entry(), [1]);
        Open().Keep(Prepared, "content");

        Assert.NotNull(Open().Find(Challenge, "content"));
        Assert.Single(Directory.GetFiles(_root["grader"]));
    }

    [Fact]
    public void DoesNotUseAnEntryThatIsALink()
    {
        Open().Keep(Prepared, "content");
        File.Move(Entry(), _root["elsewhere"]);
        File.CreateSymbolicLink(_root["grader/" + _entry], _root["elsewhere"]);

        Assert.Null(Open().Find(Challenge, "content"));
    }

    [Theory]
    [InlineData(UnixFileMode.GroupRead)]
    [InlineData(UnixFileMode.GroupWrite)]
    [InlineData(UnixFileMode.OtherWrite)]
    public void DoesNotUseAnEntryThatIsOpenToOthers(UnixFileMode open)
    {
        Open().Keep(Prepared, "content");
        File.SetUnixFileMode(Entry(), UnixFileMode.UserRead | UnixFileMode.UserWrite | open);

        Assert.Null(Open().Find(Challenge, "content"));
    }

    [Theory]
    [InlineData(UnixFileMode.GroupRead)]
    [InlineData(UnixFileMode.GroupExecute)]
    [InlineData(UnixFileMode.OtherWrite)]
    public void DoesNotUseAFolderThatIsOpenToOthers(UnixFileMode open)
    {
        Directory.CreateDirectory(_root["grader"]);
        File.SetUnixFileMode(_root["grader"], Private | open);

        Assert.Null(ChallengeCache.Open(_root.Path, "workers"));
    }

    [Fact]
    public void DoesNotUseALinkToAFolder()
    {
        Directory.CreateDirectory(_root["elsewhere"], Private);
        Directory.CreateSymbolicLink(_root["grader"], _root["elsewhere"]);

        Assert.Null(ChallengeCache.Open(_root.Path, "workers"));
    }

    [Fact]
    public void DoesNotUseAFile()
    {
        _root.Write("grader");

        Assert.Null(ChallengeCache.Open(_root.Path, "workers"));
    }

    [Fact]
    public void TellsWhoOwnsAFile()
    {
        Assert.SkipUnless(LinuxFiles.AreUsable, "asks Linux");

        Assert.True(LinuxFiles.IsOwn(_root.Path));
        Assert.False(LinuxFiles.IsOwn(_root["missing"]));
        // The root of the file system is root's, whoever runs this.
        Assert.Equal(Environment.IsPrivilegedProcess, LinuxFiles.IsOwn("/"));
    }

    [Fact]
    public void DoesNotUseWhatBelongsToSomebodyElse()
    {
        Open().Keep(Prepared, "content");
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "only root can give a file away");
        _root.Shell("chown 12345 grader/*");
        Assert.Null(Open().Find(Challenge, "content"));
        _root.Shell("chown 12345 grader");

        Assert.Null(ChallengeCache.Open(_root.Path, "workers"));
    }

    [Fact]
    public void IsDoneWithoutWhereItCannotBeWritten()
    {
        var cache = Open();
        Directory.Delete(_root["grader"]);

        cache.Keep(Prepared, "content");

        Assert.Null(cache.Find(Challenge, "content"));
    }

    [Fact]
    public void HashesTheWorkersAndTheVersionsOfTheirPackages()
    {
        string compiler = _root.Folder("compiler"), runner = _root.Folder("runner");
        _root.Write("compiler/Grader.Compiler.dll", "a");
        _root.Write("compiler/Grader.Compiler.deps.json", "Roslyn 5");
        _root.Write("runner/Grader.Runner.dll", "b");
        string first = ChallengeCache.EnvironmentHash(compiler, runner);
        Assert.Equal(first, ChallengeCache.EnvironmentHash(compiler, runner));

        _root.Write("compiler/Grader.Compiler.deps.json", "Roslyn 6");
        string second = ChallengeCache.EnvironmentHash(compiler, runner);
        _root.Write("runner/Grader.Runner.dll", "c");
        string third = ChallengeCache.EnvironmentHash(compiler, runner);
        _root.Write("runner/Grader.Kit.dll", "d");

        Assert.Distinct([first, second, third, ChallengeCache.EnvironmentHash(compiler, runner)]);
    }

    public void Dispose() => _root.Dispose();

    private string? _entry;

    private string Entry() => _root["grader/" + (_entry ??= Path.GetFileName(Assert.Single(Directory.GetFiles(_root["grader"]))))];

    private ChallengeCache Open() => Assert.IsType<ChallengeCache>(ChallengeCache.Open(_root.Path, "workers"));
}
