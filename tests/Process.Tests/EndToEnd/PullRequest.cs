using System.Diagnostics;

namespace Process.Tests.EndToEnd;

/// <summary>
/// A pull request as GitHub hands it to a runner: an origin with the base, a branch that forked from it, and their merge; checked out
/// shallow, without the base, in a workspace of its own.
/// </summary>
internal sealed class PullRequest : IDisposable
{
    private readonly Workspace _place = new();

    /// <param name="work">What the branch changes, in its work tree.</param>
    public PullRequest(Action<Workspace> work)
    {
        Origin = new Workspace();
        Git(Origin.Path, "init", "--quiet", "--initial-branch=main");
        Lab.Write(Origin);
        foreach (string learner in (string[])["learner-01", "learner-02"])
            Origin.Write($"submissions/{learner}/{Lab.HandIn}", Lab.Honest);
        Base = Commit();
        Git(Origin.Path, "switch", "--quiet", "--create", "change");
        work(Origin);
        Commit();
        Git(Origin.Path, "switch", "--quiet", "--detach", "main");
        Git(Origin.Path, "merge", "--quiet", "--no-ff", "--message", "merge", "change");
        Git(Origin.Path, "update-ref", "refs/pull/1/merge", "HEAD");
        Git(Origin.Path, "switch", "--quiet", "main");
        Workspace = _place.Folder("workspace");
        Git(Workspace, "init", "--quiet");
        Git(Workspace, "remote", "add", "origin", $"file://{Origin.Path}");
        Git(Workspace, "fetch", "--quiet", "--depth=1", "origin", "refs/pull/1/merge");
        Git(Workspace, "checkout", "--quiet", "FETCH_HEAD");
    }

    /// <summary>The course's repository, its work tree at the base.</summary>
    public Workspace Origin { get; }

    public string Base { get; }

    public string Workspace { get; }

    public static void Git(string folder, params string[] arguments) => GitOutput(folder, arguments);

    public void Dispose()
    {
        _place.Dispose();
        Origin.Dispose();
    }

    private string Commit()
    {
        Git(Origin.Path, "add", "--all");
        Git(Origin.Path, "commit", "--quiet", "--message", "a change");
        return GitOutput(Origin.Path, "rev-parse", "HEAD");
    }

    private static string GitOutput(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("git", ["-C", folder, "-c", "user.name=learner-01", "-c", "user.email=learner-01@example.org", "-c", "commit.gpgsign=false", .. arguments])
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
        };
        using var process = System.Diagnostics.Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"git {string.Join(' ', arguments)}: {error.Result}");
        return output.TrimEnd('\n');
    }
}
