using System.Collections.Immutable;
using System.Text.Json;
using Grader.Challenges;
using Grader.Compiling;
using Grader.Submissions;
using Process.Tests.EndToEnd;
using Serilog.Core;

namespace Process.Tests.Compiling;

/// <summary>A worker that is told what another found out about a challenge answers every hand-in, byte for byte, as one that has compiled it.</summary>
public sealed class KnownChallengeTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void ScriptsAndLibrariesAreAnsweredAlike() => CompareAll(challenge => challenge.Id is "relu-stack/dense-layer" or "convolution/output-size");

    [Fact]
    [Trait("Speed", "slow")]
    public void EveryHandInToEveryChallengeIsAnsweredAlike() => CompareAll(_ => true);

    [Fact]
    public void WhatNoWorkerWroteIsNotUsed()
    {
        var challenge = SomeChallenge.Script();
        using CompilerPool compiled = Pool(), told = Pool();
        var images = Built(compiled, challenge);
        ImmutableArray<byte>[] damaged = [[], [7], images.Fit[..^1], images.Fit.Add(0)];
        foreach (var fit in damaged)
            Assert.Equal(
                Text(compiled.CompileSubmission(challenge, SomeChallenge.Files("int Depth() => 1;"), Cancellation)),
                Text(told.CompileSubmission(challenge with { }, SomeChallenge.Files("int Depth() => 1;"), Cancellation, fit)));
    }

    private static void CompareAll(Func<Challenge, bool> which)
    {
        using CompilerPool compiled = Pool(), told = Pool();
        var challenges = ChallengeReader.Read(Repository.Challenges).Packs.SelectMany(pack => pack.Challenges)
            .Where(challenge => challenge.Body is ChallengeBody.Code && which(challenge)).ToList();
        Assert.True(challenges.Count > 1);
        int fitting = 0, others = 0;
        foreach (var challenge in challenges)
        {
            var fit = Built(compiled, challenge).Fit;
            foreach (var files in HandIns(challenge))
            {
                var answer = compiled.CompileSubmission(challenge, files, Cancellation);
                Assert.Equal(Text(answer), Text(told.CompileSubmission(challenge, files, Cancellation, fit)));
                bool fits = answer is SubmissionBuild.Built { Checks: null };
                (fitting, others) = (fitting + (fits ? 1 : 0), others + (fits ? 0 : 1));
            }
        }
        TestContext.Current.SendDiagnosticMessage($"{fitting} fit, {others} do not");
        Assert.True(fitting > challenges.Count && others > challenges.Count);
    }

    /// <summary>The reference, the starter, nothing, what is no C#, all samples, and what sample learners handed in.</summary>
    private static IEnumerable<ImmutableArray<SourceFile>> HandIns(Challenge challenge)
    {
        var code = (ChallengeBody.Code)challenge.Body;
        yield return code.Reference;
        yield return code.Starter;
        string path = code.Form == CodeForm.Script ? $"{challenge.Name}.csx" : "Hand.cs";
        foreach (string text in new[] { "", "int x = ;", "class Check { } class Math { } int y = 1;" })
            yield return [new SourceFile(path, text)];
        foreach (var sample in ChallengeSamples.Read(challenge).Select(sample => sample.HandIn).OfType<HandIn.Code>())
            yield return sample.Files;
        foreach (string file in Directory.GetDirectories(Repository.Submissions).Select(learner => Path.Combine(learner, challenge.Id + ".csx")).Where(File.Exists))
            yield return [new SourceFile(Path.GetFileName(file), File.ReadAllText(file))];
    }

    private static ChallengeImages Built(CompilerPool pool, Challenge challenge) =>
        Assert.IsType<ChallengeBuild.Built>(pool.CompileChallenge(challenge, Cancellation)).Images;

    private static string Text(SubmissionBuild build) => build.GetType().Name + JsonSerializer.Serialize(build, build.GetType());

    private static CompilerPool Pool() => new(Staged.Compiler, 1, Logger.None, SomeChallenge.Patient);
}
