using System.Globalization;
using System.Runtime.Versioning;
using System.Text;

namespace Process.Tests.EndToEnd;

/// <summary>Pull requests, honest and other, through the action's own steps.</summary>
[SupportedOSPlatform("linux")]
public sealed class ActionTests
{
    /// <summary>Shouts where it should say.</summary>
    private const string Wrong = "string Say(string text) => text + \"!\";\nint Add(int a, int b) => a + b;\n";

    [Fact]
    public void WhoEditsChecksAndSolutionTogetherIsGradedByTheOldChecksAndToldSo()
    {
        using var change = new PullRequest(work =>
        {
            work.Write($"submissions/learner-01/{Lab.HandIn}", Wrong);
            work.Write("challenges/lab/relay/reference.csx", Wrong);
            work.Write("challenges/lab/relay/checks.csx", "Check(\"add\", () => Add(2, 3));\n");
            File.Delete(work["challenges/lab/relay/hidden.csx"]);
            // A program that a careless start by name would find in the working folder.
            foreach (string program in (string[])["git", "dotnet", "bwrap"])
                File.SetUnixFileMode(work.Write(program, "#!/bin/sh\ntouch \"$RUNNER_TEMP/pwned\"\n"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        });
        using var run = new ActionRun(change);

        Assert.True(run.ExitCode == 1, run.Log);
        Assert.Equal("", run.Other);
        Assert.Equal(run.ActionFolder, run.Built);
        Assert.False(run.IsIn("pwned"), "a program of the pull request's was run");
        string[] orders = [.. run.Orders()];
        Assert.Contains(orders, order => order.StartsWith("::error file=submissions/learner-01/lab/relay.csx,title=learner-01%2C lab/relay%3A say (wrong answer)::", StringComparison.Ordinal));
        string told = $"graded by the challenges of {change.Base} ({change.Base[..10]}): this branch changes 3 files below `challenges`, which do not count";
        Assert.Contains($"::notice title=grader::{told}", orders);
        Assert.Contains("which do not count", run.Summary, StringComparison.Ordinal);
        Assert.Equal("score=10\nmax-score=12\nverdict=wrong-answer\nreport=grader-report\n", run.Outputs);

        // The same as the staff's batch says, byte for byte: with the course's challenges, over the same submissions.
        change.Origin.Write($"submissions/learner-01/{Lab.HandIn}", Wrong);
        var staff = GraderCli.Run("grade", change.Origin["submissions"], "--challenges", change.Origin["challenges"], "--out", change.Origin["reports"]);
        Assert.Equal(1, staff.ExitCode);
        foreach (string learner in (string[])["learner-01", "learner-02"])
            Assert.Equal(change.Origin.Read($"reports/{learner}/report.json"), run.Report(learner));
    }

    [Fact]
    public void WhatASubmissionPrintsOrIsCalledGivesNoOrder()
    {
        using var change = new PullRequest(work => work.Write($"submissions/learner-01/{Lab.HandIn}", """"
            string orders = "\n::error::pwned\n::set-output name=score::100\n  ::add-mask::x\n::stop-commands::x\n##[error]pwned\r::warning::pwned\n";
            Console.WriteLine(orders);
            Console.Error.WriteLine(orders);
            foreach (string name in new[] { "GITHUB_OUTPUT", "GITHUB_ENV", "GITHUB_STEP_SUMMARY" })
                if (Environment.GetEnvironmentVariable(name) is { } file)
                    File.AppendAllText(file, "score=100\n");
            string Say(string text) { Console.WriteLine(orders); return orders; }
            int Add(int a, int b) => throw new Exception(orders);
            """"));
        using var run = new ActionRun(change, ("changed-only", "true"), ("learner", ""));
        string[] orders = [.. run.Orders()];

        Assert.True(run.ExitCode == 1, run.Log);
        Assert.Equal("", run.Other);
        Assert.NotEmpty(orders);
        Assert.All(orders, order => Assert.Matches("^::(error file=submissions/learner-01/lab/relay.csx,[^:]*|notice title=grader)::", order));
        Assert.DoesNotContain("##[", run.Log, StringComparison.Ordinal);
        Assert.Equal("score=0\nmax-score=6\nverdict=run-time-error\nreport=grader-report\n", run.Outputs);
        Assert.DoesNotContain(run.Summary.Split('\n'), line => line.TrimStart().StartsWith("::", StringComparison.Ordinal));
        // Only the learner whose work the change touches.
        Assert.False(Directory.Exists(Path.Combine(change.Workspace, "grader-report", "learner-02")));
    }

    [Fact]
    public void WhatBlowsTheSummaryUpMakesItShorter()
    {
        // Each character of these names is five in Markdown.
        const int Learners = 10, Files = 150;
        using var change = new PullRequest(work =>
        {
            for (int learner = 11; learner < 11 + Learners; learner++)
                for (int file = 0; file < Files; file++)
                    work.Write(string.Create(CultureInfo.InvariantCulture, $"submissions/learner-{learner}/lab/{new string('&', 200)}{file}.csx"), "");
        });
        using var run = new ActionRun(change, ("changed-only", "true"));

        Assert.True(run.ExitCode == 1, run.Log);
        Assert.InRange(Encoding.UTF8.GetByteCount(run.Summary), 1, 1 << 20);
        Assert.Contains("did not fit here", run.Summary, StringComparison.Ordinal);
        string[] orders = [.. run.Orders()];
        Assert.Equal(10, orders.Length);
        Assert.Contains(orders, order => order.EndsWith(" more in the summary", StringComparison.Ordinal));
    }

    [Fact]
    public void AChangeOfNothingThatIsGradedPassesAndSaysSo()
    {
        using var change = new PullRequest(work => work.Write("README.md", "Read me.\n"));
        using var run = new ActionRun(change, ("changed-only", "true"));

        Assert.True(run.ExitCode == 0, run.Log);
        Assert.Contains("nothing that is graded has changed since", run.Summary, StringComparison.Ordinal);
        Assert.Equal("score=0\nmax-score=0\nverdict=skipped\nreport=grader-report\n", run.Outputs);
    }

    [Theory]
    [InlineData("GITHUB_EVENT_NAME", "pull_request_target", "this job runs on `pull_request_target`")]
    [InlineData("GITHUB_TOKEN", "x", "GITHUB_TOKEN is in the environment")]
    [InlineData("ACTIONS_RUNTIME_TOKEN", "x", "ACTIONS_RUNTIME_TOKEN is in the environment")]
    [InlineData("ACTIONS_ID_TOKEN_REQUEST_TOKEN", "x", "ACTIONS_ID_TOKEN_REQUEST_TOKEN is in the environment")]
    [InlineData("MY_OWN", "ghp_x", "MY_OWN is in the environment")]
    public void NothingIsGradedWhereThereIsSomethingToSteal(string variable, string value, string told)
    {
        using var work = new Workspace();
        var environment = new Dictionary<string, string?> { ["GITHUB_ACTIONS"] = "true", [variable] = value };
        var run = GraderCli.Run(["grade", "submissions"], environment, work.Path);

        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.Contains(told, run.Error, StringComparison.Ordinal);
        Assert.Contains("--accept-privileges", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void UnlessToldOtherwise()
    {
        using var work = new Workspace();
        var run = GraderCli.Run(["grade", "submissions", "--accept-privileges"], new() { ["GITHUB_ACTIONS"] = "true", ["GITHUB_TOKEN"] = "x" }, work.Path);

        Assert.DoesNotContain("something to steal", run.Error, StringComparison.Ordinal);
        Assert.Contains("there is no folder `challenges`", run.Error, StringComparison.Ordinal);
    }
}
