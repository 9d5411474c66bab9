using System.Collections.Immutable;
using System.Diagnostics;
using Grader.Challenges;
using Grader.Compiling;
using Grader.Reporting;
using Grader.Submissions;

namespace Grader.Grading;

/// <summary>Results of hand-ins that never ran.</summary>
internal static class Ungraded
{
    public static GradedHandIn Skipped(PreparedChallenge challenge) => Without(challenge, Verdict.Skipped, "nothing handed in");

    public static GradedHandIn Rejected(PreparedChallenge challenge, string reason) => Without(challenge, Verdict.Rejected, reason);

    /// <summary>Our own fault: no score, nothing counted against the learner.</summary>
    public static GradedHandIn JudgeError(Challenge challenge, decimal maxScore, string why) => new(
        new ChallengeResult(challenge.Id, Verdict.JudgeError, null, maxScore, null, [], [], [FailureJudge.OurFault(why)]), []);

    public static GradedHandIn NotCompiled(PreparedChallenge.Code challenge, HandIn.Code source, SubmissionBuild build) => build switch
    {
        SubmissionBuild.Failed failed => NotCompiled(challenge, source, failed.Diagnostics, [.. challenge.Checks.Select(check => CheckJudge.NotCompiled(check, null))]),
        SubmissionBuild.Died died => NotCompiled(challenge, source, [], [.. challenge.Checks.Select(check => CheckJudge.NotCompiled(check, died.Why))]),
        _ => throw new UnreachableException(),
    };

    public static GradedHandIn NotCompiled(PreparedChallenge.Program challenge, HandIn.Code source, ProgramBuild build) => build switch
    {
        ProgramBuild.Failed failed => NotCompiled(challenge, source, failed.Diagnostics, [.. challenge.Body.Cases.Select(@case => ProgramJudge.NotCompiled(@case, null)), .. ProgramJudge.LeftToCourse(challenge.Challenge)]),
        ProgramBuild.Died died => NotCompiled(challenge, source, [], [.. challenge.Body.Cases.Select(@case => ProgramJudge.NotCompiled(@case, died.Why)), .. ProgramJudge.LeftToCourse(challenge.Challenge)]),
        _ => throw new UnreachableException(),
    };

    private static GradedHandIn NotCompiled(
        PreparedChallenge challenge, HandIn.Code source, ImmutableArray<Diagnostic> errors, ImmutableArray<CheckResult> checks)
    {
        var diagnostics = errors.Select(error => new ReportDiagnostic(error.Id, "error", error.File, error.Line, error.Column, error.Message));
        return new GradedHandIn(
            new ChallengeResult(
                challenge.Challenge.Id, Verdict.CompileError, 0, challenge.MaxScore, null, [.. diagnostics], checks, source.Notes), []);
    }

    private static GradedHandIn Without(PreparedChallenge challenge, Verdict verdict, string note) => new(
        new ChallengeResult(challenge.Challenge.Id, verdict, 0, challenge.MaxScore, null, [], [], [note]), []);
}
