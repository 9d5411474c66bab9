using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Grader.Challenges;
using Grader.Compiling;
using Grader.Grading.Leaks;
using Grader.Grading.Models;
using Grader.Learning;
using Grader.Reporting;
using Grader.Running;
using Grader.Submissions;
using Serilog;

namespace Grader.Grading;

/// <summary>
/// The whole product on one page: challenge + submission → compile (worker) → executions (confined runner) → judgements
/// (outside, pure) → result.
/// </summary>
public sealed class Pipeline(CompilerPool compilers, RunnerPool runners, ILearning learning, ILogger log)
{
    private readonly RunLog _log = new(log);
    private readonly ConditionalWeakTable<PreparedChallenge, HiddenValues> _hidden = [];

    /// <exception cref="OperationCanceledException" />
    public GradedHandIn Grade(PreparedChallenge challenge, HandIn handIn, CancellationToken cancel)
    {
        var guard = new LeakGuard(_hidden.GetValue(challenge, HiddenValues.Of), handIn);
        var graded = Grade(challenge, handIn, guard, cancel);
        var shown = graded with { Result = guard.Over(graded.Result), Blanked = guard.Blanked };
        foreach (string where in shown.Blanked)
            log.Warning("{Challenge}: something of a hidden check would have been shown, and is blanked: {Where}", challenge.Challenge.Id, where);
        return shown;
    }

    /// <summary>Where one of our own parts fails, that is a judge error of this hand-in, and all others are graded.</summary>
    private GradedHandIn Grade(PreparedChallenge challenge, HandIn handIn, LeakGuard guard, CancellationToken cancel)
    {
        try
        {
            return (challenge, handIn) switch
            {
                (_, HandIn.Missing) => Ungraded.Skipped(challenge),
                (_, HandIn.Rejected rejected) => Ungraded.Rejected(challenge, rejected.Reason),
                (PreparedChallenge.Code code, HandIn.Code source) => GradeCode(code, source, guard, cancel),
                (PreparedChallenge.Program program, HandIn.Code source) => GradeProgram(program, source, guard, cancel),
                (PreparedChallenge.Question question, HandIn.Answers answers) => new GradedHandIn(QuestionJudge.Judge(question, answers.Tries), []),
                (PreparedChallenge.Recorded question, HandIn.Answers answers) => new GradedHandIn(QuestionJudge.Record(question, answers.Tries), []),
                _ => throw new InvalidOperationException($"A {handIn.GetType().Name} can't answer {challenge.Challenge.Id}."),
            };
        }
        catch (CompilerFaultException fault)
        {
            log.Error(fault, "{Challenge}: the compiler could not be used", challenge.Challenge.Id);
            return Ungraded.JudgeError(challenge.Challenge, challenge.MaxScore, fault.Message);
        }
    }

    private GradedHandIn GradeCode(PreparedChallenge.Code challenge, HandIn.Code source, LeakGuard guard, CancellationToken cancel)
    {
        var build = compilers.CompileSubmission(challenge.Challenge, source.Files, cancel, challenge.Images.Fit);
        if (build is not SubmissionBuild.Built built)
            return Ungraded.NotCompiled(challenge, source, build);

        string? Misfit(ExpectedCheck check) => built.Dropped.FirstOrDefault(statement => statement.Registers(check.Registration))?.Message;
        ImmutableArray<ExpectedCheck> asked = [.. challenge.Checks.Where(check => !check.IsLeftToCourse && Misfit(check) is null)];
        var run = runners.Run(
            Chains.OfSubmission(challenge, source.Files, built), [.. asked.Select(check => check.Question)],
            challenge.Challenge.Limits, cancel);
        _log.Of(challenge.Challenge, asked, run, guard);

        var models = new ModelJudge(learning, challenge.Body.Tables, cancel);
        var judge = new CheckJudge(challenge.Challenge.Limits, built.Submission.Lines, models);
        var executions = new Queue<Execution>(run.Executions);
        ImmutableArray<CheckResult> checks = [.. challenge.Checks.Select(check => check.IsLeftToCourse
            ? CheckJudge.LeftToCourse(check)
            : Misfit(check) is { } why ? judge.DoesNotFit(check, why)
            : judge.Judge(check, executions.Dequeue()))];
        return new GradedHandIn(
            Result(challenge, checks, [.. source.Notes, .. SetUpNotes.Of(run.SetUp, built.Submission.Lines)]), run.Measures)
        { Figures = models.Figures, Readings = models.Readings, Observed = judge.Observed };
    }

    private GradedHandIn GradeProgram(PreparedChallenge.Program challenge, HandIn.Code source, LeakGuard guard, CancellationToken cancel)
    {
        var build = compilers.CompileProgram(source.Files, cancel);
        if (build is not ProgramBuild.Built built)
            return Ungraded.NotCompiled(challenge, source, build);

        var limits = ProgramLimits.Of(challenge.Challenge, challenge.Body);
        var judge = new ProgramJudge(challenge.Body.Validator, limits, built.Image.Lines);
        var program = runners.Program(built.Image, built.Script, limits, cancel);
        var checks = ImmutableArray.CreateBuilder<CheckResult>();
        var measures = ImmutableArray.CreateBuilder<RunMeasure>();
        foreach (var @case in challenge.Body.Cases)
        {
            var run = program.Run(@case.InputPath);
            _log.Of(challenge.Challenge, @case.Name, run.Execution, guard);
            checks.Add(judge.Judge(@case, run));
            measures.Add(run.Measure with { What = @case.Name });
        }
        return new GradedHandIn(Result(challenge, [.. checks, .. ProgramJudge.LeftToCourse(challenge.Challenge)], source.Notes), measures.ToImmutable())
        { Observed = judge.Observed };
    }

    private static ChallengeResult Result(PreparedChallenge challenge, ImmutableArray<CheckResult> checks, ImmutableArray<string> notes) => new(
        challenge.Challenge.Id, Scores.Worst(checks), Scores.Of(challenge.FullScore, checks), challenge.MaxScore, null, [], checks, notes);
}

/// <summary>A result and, for run.json only, what its runs took.</summary>
public sealed record GradedHandIn(ChallengeResult Result, ImmutableArray<RunMeasure> Measures)
{
    /// <summary>Where the leak guard left out a text of the result.</summary>
    public ImmutableArray<string> Blanked { get; init; } = [];

    /// <summary>What was computed of its models, for run.json, too.</summary>
    public ImmutableArray<Figure> Figures { get; init; } = [];

    /// <summary>What was observed where checks failed, for staff.</summary>
    public ImmutableArray<Observed> Observed { get; init; } = [];

    /// <summary>Where its models stand at the bounds of their checks, for proofs.</summary>
    internal ImmutableArray<Reading> Readings { get; init; } = [];
}
