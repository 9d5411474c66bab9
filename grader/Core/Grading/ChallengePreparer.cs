using System.Collections.Immutable;
using System.Diagnostics;
using Grader.Challenges;
using Grader.Challenges.Editions;
using Grader.Compiling;
using Grader.Reporting;
using Grader.Running;

namespace Grader.Grading;

/// <summary>Compiles a challenge, runs its reference, and finds what makes it unfit to grade with.</summary>
public sealed class ChallengePreparer(CompilerPool compilers, RunnerPool runners)
{
    /// <exception cref="OperationCanceledException" />
    public Preparation Prepare(Challenge challenge, CancellationToken cancel)
    {
        try
        {
            return challenge.Body switch
            {
                ChallengeBody.Code when challenge.Edition is { } edition => PreparePublished(challenge, edition, cancel),
                ChallengeBody.Program when challenge.Edition is not null => new Preparation.Ready(new PreparedChallenge.Program(challenge)),
                ChallengeBody.Question when challenge.Edition is { HasKey: false } => new Preparation.Ready(new PreparedChallenge.Recorded(challenge)),
                ChallengeBody.Code code => PrepareCode(challenge, code, cancel),
                ChallengeBody.Program program => PrepareProgram(challenge, program, cancel),
                ChallengeBody.Question { Listing: { } listing } question => PreparePrediction(challenge, question, listing, cancel),
                ChallengeBody.Question { Evidence: { Kept: null } } =>
                    Invalid([InChallenge(challenge, FiguresFile.Name, null, "is missing: `grader prove` runs the evidence and writes it")]),
                ChallengeBody.Question question => new Preparation.Ready(new PreparedChallenge.Question(challenge, question.Answer, null)),
                _ => throw new UnreachableException(),
            };
        }
        catch (CompilerFaultException fault)
        {
            return new Preparation.Fault(fault.Message);
        }
    }

    internal static Problem InChallenge(Challenge challenge, string file, int? line, string message) =>
        new($"{challenge.Id}/{file}", line, message);

    /// <summary>What the reference answered was published with it; only the checks are compiled here.</summary>
    private Preparation PreparePublished(Challenge challenge, Edition edition, CancellationToken cancel) =>
        compilers.CompileChallenge(challenge, cancel) switch
        {
            ChallengeBuild.Failed failed => Invalid(failed.Diagnostics.Select(error => Located(challenge, error))),
            ChallengeBuild.Died died => GaveUp(challenge, ((ChallengeBody.Code)challenge.Body).Checks, died.Why),
            ChallengeBuild.Built built => new Preparation.Ready(new PreparedChallenge.Code(challenge, built.Images, PublishedChecks.Of(challenge, edition))),
            _ => throw new UnreachableException(),
        };

    private Preparation PrepareCode(Challenge challenge, ChallengeBody.Code code, CancellationToken cancel) =>
        compilers.CompileChallenge(challenge, cancel) switch
        {
            ChallengeBuild.Failed failed => Invalid(failed.Diagnostics.Select(error => Located(challenge, error))),
            ChallengeBuild.Died died => GaveUp(challenge, code.Checks, died.Why),
            ChallengeBuild.Built built => RunReference(challenge, code, built.Images, cancel),
            _ => throw new UnreachableException(),
        };

    private Preparation RunReference(Challenge challenge, ChallengeBody.Code code, ChallengeImages images, CancellationToken cancel)
    {
        var chain = Chains.OfReference(code, images);
        long Seed(Registration registration) => Seeds.For(
            challenge.Id, registration.Name, registration.Hidden ? code.Hidden?.Text ?? "" : code.Checks.Text);
        // The reference may ask for any table; a submission then for those.
        var tables = ExpectedCheck.Send(code.Tables);
        Question Ask(Registration registration) =>
            new(registration.Name, registration.Hidden, Seed(registration), registration.Cases, registration.Isolated) { Tables = tables };
        var run = runners.RunReference(chain, Ask, challenge.Limits, cancel);
        if (run.Executions.Append(run.SetUp.Failure).OfType<Execution.Fault>().FirstOrDefault() is { } fault)
            return new Preparation.Fault(fault.Why);

        var inspection = new ReferenceInspection(challenge, code, images);
        var problems = inspection.Inspect(run);
        if (!problems.IsEmpty)
            return new Preparation.Invalid(problems);

        ImmutableArray<ExpectedCheck> checks = [.. run.SetUp.Registrations.Zip(run.Executions.Cast<Execution.Answered>(), (registration, answered) =>
            new ExpectedCheck(registration, Seed(registration), answered.Cases, answered.Printed) { Tables = [.. code.Tables.Where(table => answered.Tables.Contains(table.Name))] })];
        problems = inspection.InspectJudgements(checks);
        if (!problems.IsEmpty)
            return new Preparation.Invalid(problems);
        return AskAlone(chain, checks, inspection, challenge.Limits, cancel)
            ?? new Preparation.Ready(new PreparedChallenge.Code(challenge, images, checks));
    }

    /// <summary>Each check again in a fresh process: another answer means that checks depend on each other, or on chance.</summary>
    /// <returns>Null where all answer the same.</returns>
    private Preparation? AskAlone(
        Chain chain, ImmutableArray<ExpectedCheck> checks, ReferenceInspection inspection, Limits limits, CancellationToken cancel)
    {
        var problems = new List<Problem>();
        foreach (var check in checks)
        {
            var alone = runners.Run(chain, [check.Question], limits, cancel).Executions[0];
            if (alone is Execution.Fault fault)
                return new Preparation.Fault(fault.Why);
            if (inspection.CompareAlone(check, alone) is { } problem)
                problems.Add(problem);
        }
        return problems.Count == 0 ? null : Invalid(problems);
    }

    private Preparation PrepareProgram(Challenge challenge, ChallengeBody.Program program, CancellationToken cancel) =>
        WithProgram(challenge, program.Reference, built => RunReferenceProgram(challenge, program, built, cancel), cancel);

    private Preparation PreparePrediction(
        Challenge challenge, ChallengeBody.Question question, SourceFile listing, CancellationToken cancel) =>
        WithProgram(challenge, [listing], built =>
        {
            // Twice: what it prints is the key, so it must not depend on chance or time.
            var program = runners.Program(built.Image, built.Script, challenge.Limits, cancel);
            ImmutableArray<ProgramRun> runs = [program.Run(), program.Run()];
            return runs.Select(run => run.Execution).OfType<Execution.Fault>().FirstOrDefault() is { } fault
                ? new Preparation.Fault(fault.Why)
                : PredictionKey.Find(challenge, question, listing, runs, built.Image.Lines);
        }, cancel);

    private Preparation WithProgram(
        Challenge challenge, ImmutableArray<SourceFile> files, Func<ProgramBuild.Built, Preparation> prepare, CancellationToken cancel) =>
        compilers.CompileProgram(files, cancel) switch
        {
            ProgramBuild.Failed failed => Invalid(failed.Diagnostics.Select(error => Located(challenge, error))),
            ProgramBuild.Died died => GaveUp(challenge, files[0], died.Why),
            ProgramBuild.Built built => prepare(built),
            _ => throw new UnreachableException(),
        };

    /// <summary>The answer files are the key; the reference has to reach it, or one of the two is wrong.</summary>
    private Preparation RunReferenceProgram(
        Challenge challenge, ChallengeBody.Program program, ProgramBuild.Built built, CancellationToken cancel)
    {
        var limits = ProgramLimits.Of(challenge, program);
        var judge = new ProgramJudge(program.Validator, limits, built.Image.Lines);
        var reference = runners.Program(built.Image, built.Script, limits, cancel);
        var problems = new List<Problem>();
        foreach (var @case in program.Cases)
        {
            var run = reference.Run(@case.InputPath);
            if (run.Execution is Execution.Fault fault)
                return new Preparation.Fault(fault.Why);
            // As if it were no secret: this result goes to the author.
            var result = judge.Judge(@case with { Secret = false }, run);
            if (result.Verdict == Verdict.Accepted)
                continue;
            string file = $"data/{(@case.Secret ? "secret" : "sample")}/{@case.Name}.ans";
            problems.Add(InChallenge(challenge, file, null, $"the reference does not give this answer: {result.Message}"));
        }
        return problems.Count == 0 ? new Preparation.Ready(new PreparedChallenge.Program(challenge)) : Invalid(problems);
    }

    private static Preparation.Invalid GaveUp(Challenge challenge, SourceFile file, string why) =>
        Invalid([InChallenge(challenge, file.Path, null, $"the compiler gave up on it: {why}")]);

    private static Problem Located(Challenge challenge, Diagnostic error) =>
        InChallenge(challenge, error.File, error.Line, $"{error.Id}: {error.Message}");

    private static Preparation.Invalid Invalid(IEnumerable<Problem> problems) => new([.. problems]);
}
