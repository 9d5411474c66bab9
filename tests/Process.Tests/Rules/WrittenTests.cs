using System.Runtime.Versioning;
using Process.Tests.EndToEnd;

namespace Process.Tests.Rules;

/// <summary>Rules 21, 44 and 45: what grading writes.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class WrittenTests : IDisposable
{
    private readonly Workspace _work = new();

    public WrittenTests()
    {
        Lab.Write(_work);
        _work.Write("class/learner-01/" + Lab.HandIn, Lab.Honest);
        foreach (string folder in new[] { "here", "home", "temporary" })
            _work.Folder(folder);
    }

    public void Dispose() => _work.Dispose();

    [Fact]
    public void IsTheCacheThatNobodyElseMayReadAndNothingElse()
    {
        string[] before = [.. _work.Files()];
        Grade([]);
        Assert.Equal(before, _work.Files().Where(file => !file.StartsWith("cache/", StringComparison.Ordinal)));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(_work["cache/grader"]));
        Assert.Single(_work.Files("cache/grader"));
    }

    [Theory]
    [InlineData("pull_request")]
    [InlineData("pull_request_target")]
    public void IsNothingAtAllOnAPullRequest(string happened)
    {
        string[] before = [.. _work.Files()];
        Grade(new() { ["GITHUB_EVENT_NAME"] = happened });
        Assert.Equal(before, _work.Files());
    }

    /// <summary>A job of a pull request uploads what is under --out, and whoever can read the repository reads it.</summary>
    [Theory]
    [InlineData("pull_request", false)]
    [InlineData("push", true)]
    public void OnAPullRequestHasNothingThatIsTheStaffsAlone(string happened, bool isTheStaffs)
    {
        foreach (int i in new[] { 1, 2 })
            _work.Write($"class/learner-0{i}/{Lab.HandIn}", Lab.Honest.Replace("text.ToUpperInvariant()", "throw new Exception(text)", StringComparison.Ordinal));
        Grade(new() { ["GITHUB_EVENT_NAME"] = happened }, exitCode: 1, "--out", _work["out"]);

        string[] written = [.. _work.Files("out")];
        Assert.Equal(isTheStaffs, written.Contains("class.html"));
        Assert.Equal(isTheStaffs, written.Any(file => _work.Read("out/" + file).Contains(Lab.Secret, StringComparison.Ordinal)));
    }

    private void Grade(Dictionary<string, string?> environment, int exitCode = 0, params string[] options)
    {
        environment["XDG_CACHE_HOME"] = _work["cache"];
        environment["HOME"] = _work["home"];
        environment["TMPDIR"] = _work["temporary"];
        var run = GraderCli.Run(["grade", _work["class"], "--challenges", _work["challenges"], .. options], environment, _work["here"]);
        Assert.True(run.ExitCode == exitCode, run.ToString());
    }
}
