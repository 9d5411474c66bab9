using System.Text.Json;

namespace Process.Tests.EndToEnd;

/// <summary>Hanging, crashing, lying, flooding and bombing are normal inputs: each has its verdict, and no neighbour notices.</summary>
[Collection<HostileClassTests>]
public sealed class LimitTests(HostileClass hostile)
{
    [Theory]
    [InlineData("endless", "time-limit-exceeded")]
    [InlineData("exits", "run-time-error")]
    [InlineData("flood", "output-limit-exceeded")]
    [InlineData("forger", "security-violation")]
    public void OneBadCheckCostsItselfOnly(string learner, string verdict)
        => Assert.Equal([verdict, "accepted", "accepted", "accepted", "accepted"], hostile.Report.Verdicts(learner));

    [Theory]
    [InlineData("endless", "time-limit-exceeded")]
    [InlineData("exits", "run-time-error")]
    [InlineData("exits-at-once", "run-time-error")]
    [InlineData("flood", "output-limit-exceeded")]
    [InlineData("forger", "security-violation")]
    [InlineData("bomb-string", "compile-error")]
    [InlineData("bomb-interpolation", "compile-error")]
    public void AChallengeHasItsWorstChecksVerdict(string learner, string verdict)
        => Assert.Equal(verdict, hostile.Report.Result(learner).GetProperty("verdict").GetString());

    [Theory]
    [InlineData("bomb-string")]
    [InlineData("bomb-interpolation")]
    public void WhoTakesTheCompilerDownIsToldSoInOneSentence(string learner)
    {
        var result = hostile.Report.Result(learner);

        Assert.Empty(result.GetProperty("diagnostics").EnumerateArray());
        Assert.Contains("nests too deep, or takes too much time or memory to compile", result.GetRawText());
    }

    [Fact]
    public void LeavingInTopLevelCodeIsTheVerdictOfEveryCheck()
        => Assert.All(hostile.Report.Verdicts("exits-at-once"), verdict => Assert.Equal("run-time-error", verdict));

    [Theory]
    [InlineData("honest-1")]
    [InlineData("honest-2")]
    [InlineData("zz-honest-3")]
    public void HonestNeighboursHaveFullMarks(string learner)
        => Assert.All(hostile.Report.Verdicts(learner), verdict => Assert.Equal("accepted", verdict));

    [Theory]
    [InlineData("honest-1")]
    [InlineData("honest-2")]
    [InlineData("zz-honest-3")]
    public void NeighboursReportsAreTheSameByteForByteWithoutTheHostileOnes(string learner)
    {
        var (among, alone) = (hostile.Files(), hostile.Files("out-neighbours"));

        Assert.All(
            (string[])["report.json", "report.md", "report.html"],
            file => Assert.Equal(alone[$"{learner}/{file}"], among[$"{learner}/{file}"]));
    }

    [Fact]
    public void WhatTheRunTookIsInRunJsonAlone()
    {
        using var record = JsonDocument.Parse(hostile.Files()["endless/run.json"]);
        var root = record.RootElement;
        var handIn = Assert.Single(root.GetProperty("handIns").EnumerateArray());

        Assert.Equal("grader-run/1", root.GetProperty("schema").GetString());
        Assert.All((string[])["grader", "runtime", "system", "isolation"], field => Assert.NotEqual("", handIn.GetProperty(field).GetString()));
        Assert.All((string[])["challengeHash", "submissionHash"], field => Assert.Matches("^[0-9a-f]{64}$", handIn.GetProperty(field).GetString()));
        var runs = handIn.GetProperty("runs").EnumerateArray().ToList();
        Assert.Contains(runs, run => run.GetProperty("what").GetString() == "add" && run.GetProperty("cpuMs").GetDouble() >= 500);
        Assert.Contains(runs, run => run.GetProperty("peakMemory").GetInt64() > 0);
        Assert.All(runs, run => Assert.True(run.GetProperty("wallMs").GetDouble() >= 0));
        Assert.DoesNotContain(hostile.Files(), file => !file.Key.EndsWith("run.json", StringComparison.Ordinal) && file.Value.Contains("cpuMs", StringComparison.Ordinal));
    }

    [Fact]
    public void EverythingAcceptedIs0AndSomethingNotAcceptedIs1AndNoneOfItIsOurFault()
    {
        Assert.Equal(1, hostile.Run.ExitCode);
        Assert.Equal(0, hostile.Neighbours.ExitCode);
        Assert.DoesNotContain("judge-error", hostile.Run.Out);
    }
}
