using System.Diagnostics;

namespace Core.Tests.Revisions;

/// <summary>A repository for one test, with the settings of nobody.</summary>
internal sealed class GitFolder : IDisposable
{
    private readonly string _path = Directory.CreateTempSubdirectory("grader-git-").FullName;

    public GitFolder()
    {
        Git("init", "--quiet", "--initial-branch=main");
        Git("config", "user.name", "learner-01");
        Git("config", "user.email", "learner-01@example.org");
        Git("config", "commit.gpgsign", "false");
    }

    public string Path => _path;

    public string this[string relative] => System.IO.Path.Combine(_path, relative);

    public void Write(string relative, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(this[relative])!);
        File.WriteAllText(this[relative], text);
    }

    public string Commit()
    {
        Git("add", "--all");
        Git("commit", "--quiet", "--allow-empty", "--message", "a change");
        return Git("rev-parse", "HEAD");
    }

    /// <summary>By a committer whose clock shows that.</summary>
    public void CommitAt(string date)
    {
        _date = date;
        Commit();
        _date = null;
    }

    private string? _date;

    public string Git(params string[] arguments) => Git(stdin: [], arguments);

    /// <returns>What it printed, without the last line end.</returns>
    public string Git(byte[] stdin, params string[] arguments)
    {
        var start = new ProcessStartInfo("git", ["-C", _path, .. arguments]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["GIT_CONFIG_GLOBAL"] = "/dev/null";
        start.Environment["GIT_CONFIG_NOSYSTEM"] = "1";
        if (_date is not null)
            start.Environment["GIT_COMMITTER_DATE"] = _date;
        using var process = Process.Start(start)!;
        process.StandardInput.BaseStream.Write(stdin);
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"git {string.Join(' ', arguments)}: {error.Result}");
        return output.TrimEnd('\n');
    }

    public void Dispose() => Directory.Delete(_path, recursive: true);
}
