using System.Collections.Immutable;
using Grader.Challenges;
using Grader.Compiling;
using Grader.Grading;
using Grader.Learning;
using Grader.Reporting;
using Grader.Running;
using Grader.Submissions;
using Process.Tests.Compiling;
using Serilog.Core;

namespace Process.Tests.Rules;

/// <summary>A challenge, and what becomes of submissions to it: compiled, run and judged by real processes, without the command.</summary>
internal sealed class Trial
{
    private static readonly CompilerPool Compilers = new(Staged.Compiler, 2, Logger.None, SomeChallenge.Patient);
    private static readonly RunnerPool Runners = new(Staged.Runner, ahead: 1);
    private static readonly EvidenceRunner Evidence = new(Compilers, new RunnerPool(Staged.Runner, ahead: 0, tiered: false));
    private static readonly ChallengePreparer Preparer = new(Compilers, Runners);

    /// <summary>Metrics without a worker, for the rules of judging; the worker's own tests are elsewhere.</summary>
    public static readonly PlainLearning Learning = new();

    private readonly PreparedChallenge _prepared;

    private Trial(PreparedChallenge prepared) => _prepared = prepared;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static Trial Of(Challenge challenge)
    {
        var preparation = Preparer.Prepare(challenge, Cancellation);
        Assert.True(preparation is Preparation.Ready, preparation is Preparation.Invalid invalid ? ProblemText.Render(invalid.Problems) : preparation.ToString());
        return new Trial(((Preparation.Ready)preparation).Challenge);
    }

    /// <summary>What is wrong with a challenge that only its reference's run shows, a line each.</summary>
    public static string[] Problems(Challenge challenge) =>
        [.. Assert.IsType<Preparation.Invalid>(Preparer.Prepare(challenge, Cancellation)).Problems.Select(ProblemText.Render)];

    public static Proof Prove(Challenge challenge) =>
        new Prover(new PreparedChallenges(Preparer, () => null), new Pipeline(Compilers, Runners, Learning, Logger.None), Evidence, Learning).Prove(challenge, Cancellation);

    public static Challenge Code(string reference, string checks, string? hidden = null, string? given = null, Limits? limits = null) =>
        new("lab/trial", "trial", "lab/trial", "Trial", Difficulty.Beginner, "", null, [], limits ?? Limits.Default, new ChallengeBody.Code(
            CodeForm.Script, [], given is null ? [] : [new SourceFile("given.csx", given)], [], [new SourceFile("reference.csx", reference)],
            new SourceFile("checks.csx", checks), hidden is null ? null : new SourceFile("hidden.csx", hidden)));

    public ChallengeResult Grade(string submission, string path = "trial.csx") => GradeHandIn(submission, path).Result;

    public GradedHandIn GradeHandIn(string submission, string path = "trial.csx", ILearning? learning = null) =>
        new Pipeline(Compilers, Runners, learning ?? Learning, Logger.None).Grade(_prepared, new HandIn.Code(_prepared.Challenge, [new SourceFile(path, submission)], []), Cancellation);

    /// <summary>As the command has it graded, faults of ours and all.</summary>
    public ChallengeResult Grade(string submission, RunnerPool runners)
    {
        var handIn = new HandIn.Code(_prepared.Challenge, [new SourceFile("trial.csx", submission)], []);
        var grader = new HandInGrader(new PreparedChallenges(Preparer, () => null), new Pipeline(Compilers, runners, Learning, Logger.None), Logger.None);
        return grader.Grade(new Learner("learner-01", [handIn], []), handIn, Cancellation).Result;
    }
}
