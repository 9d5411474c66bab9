using System.Collections.Immutable;
using System.Diagnostics;
using Grader.Challenges;
using Grader.Compiling;
using Grader.Judging;
using Grader.Running;

namespace Grader.Grading;

/// <summary>Compiles a challenge, runs its reference, and finds what makes it unfit to grade with.</summary>
public sealed class ChallengePreparer(CompilerPool compilers, RunnerPool runners)
{
    public Preparation Prepare(Challenge challenge, CancellationToken cancel) => challenge.Body switch
    {
        ChallengeBody.Code code => PrepareCode(challenge, code, cancel),
        ChallengeBody.Program program => PrepareProgram(challenge, program, cancel),
        ChallengeBody.Question { Listing: { } listing } question => PreparePrediction(challenge, question, listing, cancel),
        ChallengeBody.Question question => new Preparation.Ready(new PreparedChallenge.Question(challenge, question.Answer, null)),
        _ => throw new UnreachableException(),
    };

    private Preparation PrepareCode(Challenge challenge, ChallengeBody.Code code, CancellationToken cancel)
    {
        switch (compilers.CompileChallenge(challenge, cancel))
        {
            case ChallengeBuild.Failed failed:
                return Invalid(failed.Diagnostics.Select(error => Located(challenge, error)));
            case ChallengeBuild.Died died:
                return Invalid([InChallenge(challenge, "checks.csx", null, $"the compiler gave up on this challenge: {died.Why}")]);
            case ChallengeBuild.Built { Images: var images }:
                return RunReference(challenge, code, images, cancel);
            default:
                throw new UnreachableException();
        }
    }

    private Preparation RunReference(Challenge challenge, ChallengeBody.Code code, ChallengeImages images, CancellationToken cancel)
    {
        var chain = Chains.OfReference(code.Form, images);
        long Seed(Registration registration) => Seeds.For(
            challenge.Id, registration.Name, registration.Hidden ? code.Hidden?.Text ?? "" : code.Checks.Text);
        var run = runners.RunReference(chain, Seed, challenge.Limits, cancel);
        if (FaultIn(run.Executions.Append(run.SetUp.Failure)) is { } fault)
            return fault;

        var inspection = new ReferenceInspection(challenge, images);
        var problems = inspection.Inspect(run);
        if (!problems.IsEmpty)
            return new Preparation.Invalid(problems);

        var registrations = run.SetUp.Registrations;
        ImmutableArray<ExpectedCheck> checks = [.. registrations.Zip(run.Executions, (registration, execution) =>
            new ExpectedCheck(registration, Seed(registration), ((Execution.Answered)execution).Cases, execution.Printed))];
        ImmutableArray<Execution> alone = [.. checks.Select(check => AskAlone(chain, check, challenge.Limits, cancel))];
        if (FaultIn(alone) is { } late)
            return late;
        problems = [.. checks.Zip(alone).SelectMany(pair => inspection.CompareAlone(pair.First, pair.Second))];
        return problems.IsEmpty
            ? new Preparation.Ready(new PreparedChallenge.Code(challenge, images, checks))
            : new Preparation.Invalid(problems);
    }

    /// <summary>Where we failed ourselves, nothing is known about the challenge.</summary>
    private static Preparation.Fault? FaultIn(IEnumerable<Execution?> executions) =>
        executions.OfType<Execution.Fault>().FirstOrDefault() is { } fault ? new Preparation.Fault(fault.Why) : null;

    /// <summary>The same check in a fresh process: another answer means that checks depend on each other, or on chance.</summary>
    private Execution AskAlone(Chain chain, ExpectedCheck check, Limits limits, CancellationToken cancel)
    {
        var run = runners.Run(chain, [check.Question], limits, cancel);
        return run.SetUp.Failure ?? run.Executions[0];
    }

    private Preparation PrepareProgram(Challenge challenge, ChallengeBody.Program program, CancellationToken cancel) =>
        compilers.CompileProgram(program.Reference, cancel) switch
        {
            ProgramBuild.Failed failed => Invalid(failed.Diagnostics.Select(error => Located(challenge, error))),
            ProgramBuild.Died died => Invalid([InChallenge(challenge, program.Reference[0].Path, null, $"the compiler gave up on this program: {died.Why}")]),
            ProgramBuild.Built built => RunReferenceProgram(challenge, program, built, cancel),
            _ => throw new UnreachableException(),
        };

    /// <summary>The answer files are the key; the reference has to reach it, or one of the two is wrong.</summary>
    private Preparation RunReferenceProgram(
        Challenge challenge, ChallengeBody.Program program, ProgramBuild.Built built, CancellationToken cancel)
    {
        var limits = ProgramLimits.For(challenge.Limits, program.Cases);
        var judge = new ProgramJudge(program.Validator);
        var problems = new List<Problem>();
        foreach (var @case in program.Cases)
        {
            var run = runners.RunProgram(built.Image, built.Script, @case.InputPath, limits, cancel);
            if (run.Execution is Execution.Fault fault)
                return new Preparation.Fault(fault.Why);
            var result = judge.Judge(@case with { Secret = false }, run, limits, built.Image.Lines);
            if (result.Verdict != Reporting.Verdict.Accepted)
            {
                string file = $"data/{(@case.Secret ? "secret" : "sample")}/{@case.Name}.ans";
                problems.Add(InChallenge(challenge, file, null, $"the reference does not give this answer: {result.Message}"));
            }
        }
        return problems.Count == 0 ? new Preparation.Ready(new PreparedChallenge.Program(challenge)) : Invalid(problems);
    }

    private Preparation PreparePrediction(
        Challenge challenge, ChallengeBody.Question question, SourceFile listing, CancellationToken cancel)
    {
        switch (compilers.CompileProgram([listing], cancel))
        {
            case ProgramBuild.Failed failed:
                return Invalid(failed.Diagnostics.Select(error => Located(challenge, error)));
            case ProgramBuild.Died died:
                return Invalid([InChallenge(challenge, listing.Path, null, $"the compiler gave up on this program: {died.Why}")]);
            case ProgramBuild.Built built:
                var run = runners.RunProgram(built.Image, built.Script, null, challenge.Limits, cancel);
                if (run.Execution is Execution.Fault fault)
                    return new Preparation.Fault(fault.Why);
                return PredictionKey.Find(challenge, question, listing, run, built.Image.Lines);
            default:
                throw new UnreachableException();
        }
    }

    internal static Problem InChallenge(Challenge challenge, string file, int? line, string message) =>
        new($"{challenge.Id}/{file}", line, message);

    private static Problem Located(Challenge challenge, Diagnostic error) =>
        InChallenge(challenge, error.File, error.Line, $"{error.Id}: {error.Message}");

    private static Preparation.Invalid Invalid(IEnumerable<Problem> problems) => new([.. problems]);
}
