using System.Collections.Immutable;
using System.Diagnostics;
using Grader.Challenges;
using Grader.Compiling;
using Grader.Reporting;
using Grader.Running;
using Grader.Submissions;

namespace Grader.Grading;

/// <summary>
/// The whole product on one page: challenge + submission → compile (worker) → executions (confined runner) → judgements
/// (outside, pure) → result.
/// </summary>
public sealed class Pipeline(CompilerPool compilers, RunnerPool runners)
{
    public GradedHandIn Grade(PreparedChallenge challenge, HandIn handIn, CancellationToken cancel) => (challenge, handIn) switch
    {
        (_, HandIn.Missing) => NotRun(challenge, Verdict.Skipped, "nothing handed in"),
        (_, HandIn.Rejected rejected) => NotRun(challenge, Verdict.Rejected, rejected.Reason),
        (PreparedChallenge.Code code, HandIn.Code source) => GradeCode(code, source, cancel),
        (PreparedChallenge.Program program, HandIn.Code source) => GradeProgram(program, source, cancel),
        (PreparedChallenge.Question question, HandIn.Answers answers) => new GradedHandIn(QuestionJudge.Judge(question, answers.Tries), []),
        _ => throw new InvalidOperationException($"A {handIn.GetType().Name} can't answer {challenge.Challenge.Id}."),
    };

    /// <summary>Our own fault: no score, nothing counted against the learner.</summary>
    public static GradedHandIn JudgeError(Challenge challenge, decimal maxScore, string why) => new(
        new ChallengeResult(challenge.Id, Verdict.JudgeError, null, maxScore, null, [], [], [$"this is our fault, not yours: {why}"]), []);

    private GradedHandIn GradeCode(PreparedChallenge.Code challenge, HandIn.Code source, CancellationToken cancel)
    {
        var build = compilers.CompileSubmission(challenge.Challenge, source.Files, cancel);
        if (build is not SubmissionBuild.Built built)
            return new GradedHandIn(NotCompiled(challenge, source, build), []);

        var dropped = challenge.Checks.ToDictionary(check => check, check => WhyDropped(check, built.Dropped));
        ImmutableArray<ExpectedCheck> asked = [.. challenge.Checks.Where(check => dropped[check] is null)];
        var limits = challenge.Challenge.Limits;
        var run = runners.Run(
            Chains.OfSubmission(Form(challenge), challenge.Images, built), [.. asked.Select(check => check.Question)], limits, cancel);

        var judge = new CheckJudge(limits, built.Submission.Lines);
        var executions = asked.Zip(run.Executions).ToDictionary(pair => pair.First, pair => pair.Second);
        ImmutableArray<CheckResult> checks = [.. challenge.Checks.Select(check => dropped[check] is { } why
            ? CheckJudge.DoesNotFit(check, why)
            : judge.Judge(check, executions[check]))];
        var result = Result(challenge, checks, [.. source.Notes, .. SetUpNotes.Of(run.SetUp, built.Submission.Lines)]);
        return new GradedHandIn(result, run.Measures);
    }

    private GradedHandIn GradeProgram(PreparedChallenge.Program challenge, HandIn.Code source, CancellationToken cancel)
    {
        var body = (ChallengeBody.Program)challenge.Challenge.Body;
        var build = compilers.CompileProgram(source.Files, cancel);
        if (build is not ProgramBuild.Built built)
            return new GradedHandIn(NotCompiled(challenge, source, build), []);

        var limits = ProgramLimits.For(challenge.Challenge.Limits, body.Cases);
        var judge = new ProgramJudge(body.Validator);
        var checks = ImmutableArray.CreateBuilder<CheckResult>();
        var measures = ImmutableArray.CreateBuilder<RunMeasure>();
        var budget = new Budget(challenge.Challenge.Limits);
        foreach (var @case in body.Cases)
        {
            var run = budget.IsSpent
                ? new ProgramRun(new Execution.TimedOut(TimeLimit.Total, ""), [], default)
                : runners.RunProgram(built.Image, built.Script, @case.InputPath, limits, cancel);
            budget.Spend(run.Measure);
            checks.Add(judge.Judge(@case, run, limits, built.Image.Lines));
            measures.Add(run.Measure with { What = @case.Name });
        }
        return new GradedHandIn(Result(challenge, checks.ToImmutable(), source.Notes), measures.ToImmutable());
    }

    private static CodeForm Form(PreparedChallenge.Code challenge) => ((ChallengeBody.Code)challenge.Challenge.Body).Form;

    private static string? WhyDropped(ExpectedCheck check, ImmutableArray<DroppedStatement> dropped)
    {
        var registration = check.Registration;
        return dropped.FirstOrDefault(statement => statement.Hidden == registration.Hidden
            && registration.Line >= statement.FirstLine && registration.Line <= statement.LastLine)?.Message;
    }

    private static GradedHandIn NotRun(PreparedChallenge challenge, Verdict verdict, string note) => new(
        new ChallengeResult(challenge.Challenge.Id, verdict, 0, challenge.MaxScore, null, [], [], [note]), []);

    private static ChallengeResult NotCompiled(PreparedChallenge challenge, HandIn.Code source, object build)
    {
        var (errors, why) = build switch
        {
            SubmissionBuild.Failed failed => (failed.Diagnostics, (string?)null),
            ProgramBuild.Failed failed => (failed.Diagnostics, null),
            SubmissionBuild.Died died => ([], died.Why),
            ProgramBuild.Died died => ([], died.Why),
            _ => throw new UnreachableException(),
        };
        ImmutableArray<ReportDiagnostic> diagnostics =
            [.. errors.Select(error => new ReportDiagnostic(error.Id, "error", error.File, error.Line, error.Column, error.Message))];
        ImmutableArray<CheckResult> checks = challenge switch
        {
            PreparedChallenge.Code code => [.. code.Checks.Select(check => CheckJudge.NotCompiled(check, why))],
            _ => [.. ((ChallengeBody.Program)challenge.Challenge.Body).Cases.Select(@case => ProgramJudge.NotCompiled(@case, why))],
        };
        return new ChallengeResult(
            challenge.Challenge.Id, Verdict.CompileError, 0, challenge.MaxScore, null, diagnostics, checks, source.Notes);
    }

    private static ChallengeResult Result(PreparedChallenge challenge, ImmutableArray<CheckResult> checks, ImmutableArray<string> notes) => new(
        challenge.Challenge.Id, Scores.Worst(checks), Scores.Of(challenge.MaxScore, checks), challenge.MaxScore, null, [], checks, notes);
}

/// <summary>A result and, for run.json only, what its runs took.</summary>
public sealed record GradedHandIn(ChallengeResult Result, ImmutableArray<RunMeasure> Measures);
