using System.Collections.Immutable;
using System.Globalization;
using Grader.Revisions;
using Grader.Submissions;
using Grader.Submissions.Folders;

namespace Grader.Importing;

/// <summary>
/// A folder of clones, one for each learner. Committed files only, and from git's objects: nothing is checked out, so no hook, filter or link of a learner's repository does
/// anything. The time is that of the commit, which is the learner's own word.
/// </summary>
/// <param name="branch">Local, else that of <c>origin</c>; neither it nor <paramref name="tag"/>: what the clone has as its HEAD.</param>
internal sealed class Clones(string path, string? branch, string? tag, DeliveredFiles files)
{
    /// <exception cref="RevisionException">git is not installed.</exception>
    public ImmutableArray<Delivery> Read(IFolder folder)
    {
        var deliveries = ImmutableArray.CreateBuilder<Delivery>();
        foreach (var entry in DownloadFolder.List(folder))
        {
            if (entry.Kind != EntryKind.Folder)
                files.LeaveOut(entry.Name, Refusals.Of(entry.Kind) ?? "is no clone");
            else if (Of(entry.Name) is { } delivery)
                deliveries.Add(delivery);
        }
        return deliveries.ToImmutable();
    }

    private Delivery? Of(string name)
    {
        try
        {
            var git = new Git(Path.Combine(path, name));
            // Within a repository that is around all of them, the prefix is not empty.
            if (git.Line("rev-parse", "--show-prefix") != "" && git.Line("rev-parse", "--is-bare-repository") != "true")
                return Refused(name, "is no clone, or git does not trust it (safe.directory)");
            return Commit(git) is { } commit ? Read(name, git, commit) : Refused(name, Missing);
        }
        catch (RevisionException wrong) when (wrong.Message != Git.NotInstalled)
        {
            return Refused(name, wrong.Message);
        }
    }

    private string Missing => branch is not null ? $"has no branch {branch}" : tag is not null ? $"has no tag {tag}" : "has no commit";

    private string? Commit(Git git)
    {
        string[] names = branch is not null ? [$"refs/heads/{branch}", $"refs/remotes/origin/{branch}"] : tag is not null ? [$"refs/tags/{tag}"] : ["HEAD"];
        return names.Select(name => git.Line("rev-parse", "--verify", "--quiet", "--end-of-options", $"{name}^{{commit}}")).FirstOrDefault(commit => commit is { Length: >= 40 });
    }

    private Delivery Read(string name, Git git, string commit)
    {
        var listed = Revision.Names(git.Output(RevisionLimits.ListBytes, "ls-tree", "-r", "-z", "-l", "--full-tree", commit));
        ImmutableArray<TreeFile> sources = [.. listed.Where(line => IsSource(line[(line.IndexOf('\t', StringComparison.Ordinal) + 1)..])).Select(line => Parse(name, line)).OfType<TreeFile>()];
        var found = ImmutableArray.CreateBuilder<DeliveredFile>();
        if (sources.Length > RevisionLimits.Files || sources.Sum(file => (long)file.Bytes) > RevisionLimits.AllBytes)
            throw new RevisionException($"has more than {RevisionLimits.Files} source files, or {RevisionLimits.AllBytes >> 20} MiB of them");
        new BlobReader(git).Read(sources, (file, content) => found.Add(new(file.Path, $"{name}/{file.Path}", content.ToArray(), null)));
        string? time = git.Line("show", "--no-patch", "--format=%cI", commit);
        return new([new Sender(name)], name, found.ToImmutable(),
            DateTimeOffset.TryParse(time, CultureInfo.InvariantCulture, DateTimeStyles.None, out var committed) ? committed : null, null);
    }

    /// <summary>A repository has many files that are no hand-ins, and says so by having them; only what looks like one is named where it can't be read.</summary>
    private static bool IsSource(string file) =>
        file.Split('/') is var parts && DeliveredFiles.IsSource(parts[^1]) && !parts.Any(part => part is "bin" or "obj" || FileName.IsIgnored(part));

    private TreeFile? Parse(string name, string line)
    {
        try
        {
            return TreeFile.Parse(line);
        }
        catch (RevisionException wrong)
        {
            files.LeaveOut(name, wrong.Message);
            return null;
        }
    }

    private Delivery? Refused(string name, string why)
    {
        files.LeaveOut(name, why);
        return null;
    }
}
