using System.Collections.Immutable;
using Grader.Submissions;

namespace Grader.Revisions;

/// <summary>A commit of the repository that a folder is in.</summary>
/// <param name="Root">The work tree's top, full, spelt as the folder was.</param>
/// <param name="Commit">Its name in full.</param>
public sealed record Revision(string Root, string Commit)
{
    private const int LongestName = 200;

    /// <summary>For a sentence.</summary>
    public string Short => Commit[..Math.Min(10, Commit.Length)];

    internal Git Git => new(Root);

    /// <param name="folder">In the work tree.</param>
    /// <param name="name">A branch, a tag, a commit, <c>HEAD^1</c>.</param>
    /// <exception cref="RevisionException">There is no such commit here, or no repository.</exception>
    public static Revision Resolve(string folder, string name)
    {
        string full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        var git = new Git(full);
        if (git.Line("rev-parse", "--show-prefix") is not { } prefix)
            throw new RevisionException("this is no work tree of git, or git does not trust it (safe.directory)");
        string root = full;
        foreach (string _ in prefix.Split('/', StringSplitOptions.RemoveEmptyEntries))
            root = Path.GetDirectoryName(root)!;
        // A name that looks like an option is none.
        if (name.Length is 0 or > LongestName || git.Line("rev-parse", "--verify", "--quiet", "--end-of-options", $"{name}^{{commit}}") is not { Length: >= 40 } commit)
            throw new RevisionException($"there is no commit `{name}` here; where only part of the history was fetched, fetch it first: git fetch --depth=1 origin COMMIT");
        return new Revision(root, commit);
    }

    /// <summary>
    /// The paths, from the root, that differ between the point where HEAD left this commit and HEAD. Where the history is too short to
    /// tell that point, between this commit and HEAD. What is not committed is not compared.
    /// </summary>
    /// <exception cref="RevisionException" />
    public ImmutableArray<string> ChangedUntilHead()
    {
        string from = Git.Line("merge-base", Commit, "HEAD") ?? Commit;
        return Names(Git.Output(RevisionLimits.ListBytes, "diff-tree", "-r", "-z", "--name-only", "--no-renames", "--no-ext-diff", "--no-textconv", from, "HEAD"));
    }

    /// <summary>How many files below a folder, from the root, HEAD has otherwise than this commit.</summary>
    /// <exception cref="RevisionException" />
    public int CountChangedBelow(string path) => Names(Git.Output(
        RevisionLimits.ListBytes, "diff-tree", "-r", "-z", "--name-only", "--no-renames", "--no-ext-diff", "--no-textconv", Commit, "HEAD", "--", $":(literal,top){path}")).Length;

    /// <summary>Names that end in a zero byte each, as <c>-z</c> prints them.</summary>
    internal static ImmutableArray<string> Names(ReadOnlySpan<byte> bytes)
    {
        var names = ImmutableArray.CreateBuilder<string>();
        foreach (var range in bytes.Split((byte)0))
            if (!bytes[range].IsEmpty)
                names.Add(FileName.Decode(bytes[range]));
        return names.ToImmutable();
    }
}
