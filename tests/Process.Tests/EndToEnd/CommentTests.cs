using System.Diagnostics;
using System.IO.Compression;
using System.Runtime.Versioning;
using System.Text;
using System.Text.Json;
using YamlDotNet.RepresentationModel;

namespace Process.Tests.EndToEnd;

/// <summary>
/// The step that comments on a pull request, which may write, run on uploads that a stranger made. Its <c>gh</c> answers from files and keeps
/// what is posted.
/// </summary>
[SupportedOSPlatform("linux")]
public sealed class CommentTests : IDisposable
{
    private const string Commit = "0123456789abcdef0123456789abcdef01234567";
    private const string Honest = """{ "schema": "grader-report/1", "learner": "learner-01", "score": 7.5, "maxScore": 10, "results": [ { "verdict": "accepted" }, { "verdict": "wrong-answer" } ] }""";

    private const string Gh = """
        #!/bin/sh
        case "$*" in
          *"--method POST repos/your-course/repository/issues/7/comments"*) cat >"$RUNNER_TEMP/posted" ;;
          *"--method GET repos/your-course/repository/pulls"*) cat "$RUNNER_TEMP/pulls" ;;
          "api repos/your-course/repository/actions/runs/42/artifacts") cat "$RUNNER_TEMP/artifacts" ;;
          "api repos/your-course/repository/actions/artifacts/5/zip") cat "$RUNNER_TEMP/uploaded" ;;
          *) echo "gh was asked for: $*" >&2; exit 1 ;;
        esac

        """;

    private readonly Workspace _runner = new();

    public CommentTests()
    {
        Assert.SkipUnless(IsFound("bash") && IsFound("jq") && IsFound("unzip"), "the step needs bash, jq and unzip, which GitHub's machines have");
        _runner.Write("bin/gh", Gh.ReplaceLineEndings("\n"));
        File.SetUnixFileMode(_runner["bin/gh"], UnixFileMode.UserRead | UnixFileMode.UserExecute);
        _runner.Write("temp/pulls", $$"""[ { "number": 6, "head": { "sha": "another" } }, { "number": 7, "head": { "sha": "{{Commit}}" } } ]""");
        _runner.Write("temp/artifacts", """{ "artifacts": [ { "id": 4, "name": "logs", "size_in_bytes": 10 }, { "id": 5, "name": "grader-report", "size_in_bytes": 1000 } ] }""");
    }

    [Fact]
    public void TellsThePointsOfAllReports()
    {
        Upload(("learner-01/report.json", Honest), ("learner-02/report.json", Honest), ("learner-02/run.json", "{}"));

        Assert.StartsWith("15 of 20 points, 2 of 4 challenges accepted. The whole report is in [the summary", Posted(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "schema": "grader-report/1", "score": "@everyone [click](https://pwned.example)", "maxScore": "10", "learner": "pwned", "results": [ { "verdict": "pwned" } ] }""", "0 of 0 points, 0 of 1 challenges accepted.")]
    [InlineData("""{ "schema": "pwned", "score": 100, "maxScore": 100 }""", "0 of 0 points, 0 of 0 challenges accepted.")]
    [InlineData("""{ "schema": "grader-report/1", "score": [1], "maxScore": {}, "results": "pwned" }""", "0 of 0 points, 0 of 0 challenges accepted.")]
    [InlineData("""{ "schema": "grader-report/1", "score": 1, "results": [ "pwned" ] }""", "1 of 0 points, 0 of 1 challenges accepted.")]
    [InlineData("pwned $(touch pwned) ::error::pwned", "The report could not be read.")]
    public void TakesNothingButNumbers(string report, string told)
    {
        Upload(("../../pwned/report.json", report), ("$(touch pwned);report.json", ""));

        string posted = Posted();
        Assert.StartsWith(told, posted, StringComparison.Ordinal);
        Assert.DoesNotContain("pwned", posted, StringComparison.Ordinal);
        Assert.DoesNotContain(_runner.Files(), file => file.Contains("pwned", StringComparison.Ordinal));
    }

    [Fact]
    public void AReportThatBlowsUpIsCutOff()
    {
        Upload(("report.json", $"[{new string(' ', 50_000_000)}]"));

        Assert.StartsWith("The report could not be read.", Posted(), StringComparison.Ordinal);
    }

    [Fact]
    public void WhatIsNoArchiveHasNoPoints()
    {
        _runner.Write("temp/uploaded", "pwned");

        Assert.StartsWith("0 of 0 points, 0 of 0 challenges accepted.", Posted(), StringComparison.Ordinal);
    }

    [Fact]
    public void SaysThatNothingWasUploadedOrTooMuch()
    {
        _runner.Write("temp/artifacts", """{ "artifacts": [ { "id": 5, "name": "grader-report", "size_in_bytes": 5000000 } ] }""");

        Assert.StartsWith("No report was uploaded.", Posted(), StringComparison.Ordinal);
    }

    [Fact]
    public void CommentsOnNoPullRequestButTheCommits()
    {
        _runner.Write("temp/pulls", """[ { "number": 6, "head": { "sha": "another" } } ]""");

        var run = Run();

        Assert.True(run.ExitCode == 0, run.Error);
        Assert.False(File.Exists(_runner["temp/posted"]));
        Assert.Equal($"no open pull request for {Commit}\n", run.Out);
    }

    public void Dispose() => _runner.Dispose();

    private static bool IsFound(string program) =>
        Environment.GetEnvironmentVariable("PATH")!.Split(':').Any(folder => File.Exists(Path.Combine(folder, program)));

    private void Upload(params ReadOnlySpan<(string Path, string Text)> files)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, text) in files)
            {
                using var entry = zip.CreateEntry(path).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }
        _runner.Write("temp/uploaded", bytes.ToArray());
    }

    private string Posted()
    {
        var run = Run();
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Equal("", run.Out);
        using var posted = JsonDocument.Parse(_runner.Read("temp/posted"));
        return posted.RootElement.GetProperty("body").GetString()!;
    }

    /// <summary>As a runner does: the script in a file, bash to stop at the first failure, the variables that the step names.</summary>
    private CliRun Run()
    {
        var yaml = new YamlStream();
        using (var text = new StreamReader(Path.Combine(Repository.Root, "docs/workflows/course-comment.yml")))
            yaml.Load(text);
        string script = _runner.Write("temp/script.sh", (string)yaml.Documents[0].RootNode["jobs"]["comment"]["steps"][0]["run"]!);
        var start = new ProcessStartInfo("bash", ["-e", script])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = _runner.Folder("working"),
        };
        string path = $"{_runner["bin"]}:{start.Environment["PATH"]}";
        start.Environment.Clear();
        foreach (var (name, value) in new[]
        {
            ("PATH", path), ("RUNNER_TEMP", _runner["temp"]), ("GH_TOKEN", "none"), ("REPOSITORY", "your-course/repository"), ("RUN", "42"),
            ("RUN_URL", "https://git.example/runs/42"), ("COMMIT", Commit), ("BRANCH", "a-branch"), ("OWNER", "learner-01"),
        })
            start.Environment[name] = value;
        using var process = System.Diagnostics.Process.Start(start)!;
        process.StandardInput.Close();
        return GraderCli.WaitFor(process);
    }
}
