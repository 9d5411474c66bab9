using System.Runtime.Versioning;
using System.Text;
using Grader.Revisions;

namespace Core.Tests.Revisions;

/// <summary>What comes out of a revision is what was committed, and nothing in a repository runs while it does.</summary>
[SupportedOSPlatform("linux")]
public sealed class RevisionTests : IDisposable
{
    private readonly GitFolder _git = new();

    [Fact]
    public void ExtractsWhatWasCommittedAndNotWhatIsThere()
    {
        _git.Write("challenges/pack/pack.yaml", "title: old\n");
        _git.Write("challenges/pack/relu/checks.csx", "old\n");
        string old = _git.Commit();
        _git.Write("challenges/pack/relu/checks.csx", "new\n");
        _git.Write("challenges/pack/relu/more.csx", "new\n");
        _git.Commit();
        _git.Write("challenges/pack/pack.yaml", "title: not committed\n");

        Assert.Equal(["pack/pack.yaml: title: old\n", "pack/relu/checks.csx: old\n"], Extracted(old));
        Assert.Equal(2, Revision.Resolve(_git.Path, old).CountChangedBelow("challenges"));
    }

    [Fact]
    public void RunsNoHookNoFilterAndNoConversion()
    {
        string marker = _git["marker"], text = "one\ntwo $Id$ \n";
        _git.Write("challenges/a.txt", text);
        _git.Commit();
        _git.Write(".gitattributes", "* text eol=crlf ident filter=evil diff=evil\n");
        _git.Commit();
        foreach (string setting in (string[])["filter.evil.smudge", "filter.evil.clean", "filter.evil.process", "diff.evil.textconv", "diff.evil.command", "core.fsmonitor", "core.pager", "uploadpack.packObjectsHook"])
            _git.Git("config", setting, $"touch {marker}; cat");
        foreach (string hook in (string[])["post-checkout", "reference-transaction", "post-index-change", "pre-auto-gc"])
        {
            _git.Write($".git/hooks/{hook}", $"#!/bin/sh\ntouch {marker}\n");
            File.SetUnixFileMode(_git[$".git/hooks/{hook}"], UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        Assert.Equal([$"a.txt: {text}"], Extracted("HEAD"));
        Assert.NotEmpty(Revision.Resolve(_git.Path, "HEAD^").ChangedUntilHead());
        Assert.False(File.Exists(marker));
    }

    [Fact]
    public void AReplacedObjectIsNoTruth()
    {
        _git.Write("challenges/a.txt", "committed\n");
        string commit = _git.Commit();
        string blob = _git.Git("rev-parse", "HEAD:challenges/a.txt");
        _git.Git("replace", blob, _git.Git(Encoding.UTF8.GetBytes("replaced\n"), "hash-object", "-w", "--stdin"));

        Assert.Equal(["a.txt: committed\n"], Extracted(commit));
    }

    [Theory]
    [InlineData("120000", "blob", "is a link; links are not followed")]
    [InlineData("160000", "commit", "is no regular file")]
    public void RefusesWhatIsNoRegularFile(string mode, string kind, string told)
    {
        string blob = kind == "blob" ? Blob("/etc/passwd") : new string('1', 40);

        Assert.Contains(told, Refused(Tree((mode, "a", blob))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("..")]
    [InlineData(".git")]
    [InlineData(".GIT")]
    [InlineData("a\\b")]
    [InlineData("c:d")]
    [InlineData("line\nend")]
    public void RefusesANameThatLeadsElsewhere(string name) =>
        Assert.Contains("is no name for a file of a challenge", Refused(Tree(("40000", name, Tree(("100644", "evil", Blob("x")))))), StringComparison.Ordinal);

    [Fact]
    public void RefusesAFileThatIsTooLarge() =>
        Assert.Contains("huge has more than 16 MiB", Refused(Tree(("100644", "huge", _git.Git(new byte[(16 << 20) + 1], "hash-object", "-w", "--stdin")))), StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("no-such-branch")]
    [InlineData("--help")]
    [InlineData("--output=x")]
    [InlineData("HEAD:challenges")]
    [InlineData("HEAD\nmain")]
    public void RefusesWhatNamesNoCommit(string name)
    {
        _git.Write("challenges/a.txt", "a");
        _git.Commit();

        Assert.Contains("there is no commit", Assert.Throws<RevisionException>(() => Revision.Resolve(_git.Path, name)).Message, StringComparison.Ordinal);
        Assert.False(File.Exists(_git["x"]));
    }

    [Fact]
    public void SaysSoWhereThereIsNoRepository()
    {
        string folder = Directory.CreateTempSubdirectory("grader-none-").FullName;
        try
        {
            Assert.Contains("no work tree of git", Assert.Throws<RevisionException>(() => Revision.Resolve(folder, "HEAD")).Message, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder);
        }
    }

    [Fact]
    public void AChangeIsWhatABranchDidSinceItLeft()
    {
        _git.Write("a", "1");
        _git.Commit();
        _git.Git("switch", "--quiet", "--create", "branch");
        _git.Write("by branch ä", "1");
        File.Delete(_git["a"]);
        _git.Commit();
        _git.Git("switch", "--quiet", "main");
        _git.Write("by main", "1");
        _git.Commit();
        _git.Git("switch", "--quiet", "branch");

        Assert.Equal(["a", "by branch ä"], Revision.Resolve(_git.Path, "main").ChangedUntilHead());
    }

    [Fact]
    public void TheRootIsSpeltAsTheFolderWas()
    {
        _git.Write("deep/er/a", "1");
        _git.Commit();

        Assert.Equal(_git.Path, Revision.Resolve(_git["deep/er"], "HEAD").Root);
    }

    public void Dispose() => _git.Dispose();

    private string[] Extracted(string name)
    {
        using var folder = RevisionFolder.Extract(Revision.Resolve(_git.Path, name), "challenges");
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(folder.Path));
        return [.. Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories)
            .Select(file => $"{Path.GetRelativePath(folder.Path, file)}: {File.ReadAllText(file)}").Order(StringComparer.Ordinal)];
    }

    /// <summary>A commit with this tree as its folder of challenges, made past all of git's own care.</summary>
    private string Refused(string tree)
    {
        string commit = _git.Git("commit-tree", Tree(("40000", "challenges", tree)), "-m", "made by hand");
        return Assert.Throws<RevisionException>(() => RevisionFolder.Extract(Revision.Resolve(_git.Path, commit), "challenges").Dispose()).Message;
    }

    private string Blob(string text) => _git.Git(Encoding.UTF8.GetBytes(text), "hash-object", "-w", "--stdin");

    private string Tree(params (string Mode, string Name, string Id)[] entries)
    {
        byte[] tree = [.. entries.SelectMany(entry => (byte[])[.. Encoding.UTF8.GetBytes($"{entry.Mode} {entry.Name}\0"), .. Convert.FromHexString(entry.Id)])];
        return _git.Git(tree, "hash-object", "-t", "tree", "--literally", "-w", "--stdin");
    }
}
