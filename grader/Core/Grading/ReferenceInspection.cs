using System.Collections.Immutable;
using Grader.Challenges;
using Grader.Compiling;
using Grader.Grading.Models;
using Grader.Judging;
using Grader.Running;

namespace Grader.Grading;

/// <summary>What makes a challenge invalid, seen from its reference's run.</summary>
internal sealed class ReferenceInspection(Challenge challenge, ChallengeBody.Code code, ChallengeImages images)
{
    private static readonly ComparisonRule ToTheBit = new(Tolerance: 0, Exact: true);

    private string HiddenFile => code.Hidden?.Path ?? "hidden.csx";

    public ImmutableArray<Problem> Inspect(CodeRun run)
    {
        var (registrations, thrown, _, failure) = run.SetUp;
        // What was registered before it failed tells that it was the hidden checks' set-up.
        if (failure is not null)
            return [Problem(registrations.IsEmpty ? code.Reference[0].Path : HiddenFile, null, $"setting up did not end: {Describe(failure)}")];
        if (!thrown.IsEmpty)
            return [.. thrown.Select(InSetUp)];
        if (registrations.IsEmpty)
            return [Problem(code.Checks.Path, null, "there is no check in it: nothing would be graded")];

        var problems = new List<Problem>();
        if (registrations.Sum(registration => registration.Weight) == 0)
            problems.Add(Problem(code.Checks.Path, null, "every check has weight 0: nothing could be earned"));
        foreach (var same in registrations.GroupBy(registration => registration.Name, StringComparer.Ordinal))
            problems.AddRange(same.Skip(1).Select(twice => At(twice, $"two checks are named `{same.Key}`; names are unique, across checks.csx and hidden.csx")));
        foreach (var (registration, execution) in registrations.Zip(run.Executions))
        {
            if (Fault(registration, execution) is { } fault)
                problems.Add(At(registration, fault));
        }
        return [.. problems];
    }

    /// <summary>Predictions and configurations: whether they can be judged at all.</summary>
    public ImmutableArray<Problem> InspectJudgements(ImmutableArray<ExpectedCheck> checks)
    {
        var judgements = new JudgementInspection(code.Tables);
        return [.. checks.Select(check => (check, Fault: judgements.Inspect(check))).Where(found => found.Fault is not null)
            .Select(found => At(found.check.Registration, $"the check `{found.check.Registration.Name}` can't be graded: {found.Fault}"))];
    }

    /// <summary>The same check, asked in a fresh process, must answer the same.</summary>
    public Problem? CompareAlone(ExpectedCheck check, Execution alone)
    {
        string? difference = alone is Execution.Answered answered ? Difference(check, answered) : Describe(alone);
        return difference is null ? null : At(check.Registration,
            $"the reference answers `{check.Registration.Name}` differently when asked alone in a fresh process ({difference}): " +
            "checks must not depend on each other, nor on chance or time");
    }

    private static string? Difference(ExpectedCheck check, Execution.Answered alone)
    {
        if (check.Cases.Length != alone.Cases.Length)
            return "one time it has another number of cases";
        foreach (var (first, second) in check.Cases.Zip(alone.Cases))
        {
            if (Difference(first.Outcome, second.Outcome) is { } difference)
                return difference;
        }
        return TextComparison.Compare(check.Printed, alone.Printed, ToTheBit)?.Message;
    }

    private static string? Difference(Outcome first, Outcome second) => (first, second) switch
    {
        (Outcome.Returned a, Outcome.Returned b) => Comparison.Compare(a.Value, b.Value, ToTheBit)?.Message,
        (Outcome.Threw a, Outcome.Threw b) => ExceptionComparison.Compare(a.Exception, b.Exception)?.Message,
        (Outcome.Completed, Outcome.Completed) => null,
        _ => "one time it returned, one time it threw",
    };

    private static string? Fault(Registration registration, Execution execution)
    {
        if (execution is not Execution.Answered answered)
            return $"the reference fails the check `{registration.Name}`: {Describe(execution)}";
        if (answered.Cases.IsEmpty)
            return $"the check `{registration.Name}` has 0 cases; at least one is needed";
        string? fault = answered.Cases.Select(@case => Fault(@case.Outcome, answered.Printed)).FirstOrDefault(found => found is not null);
        return fault is null ? null : $"the check `{registration.Name}` can't be graded: {fault}";
    }

    private static string? Fault(Outcome outcome, string printed) => outcome switch
    {
        Outcome.TooLarge tooLarge => tooLarge.Why,
        Outcome.Returned returned => ObservationFaults.FirstIn(returned.Value),
        Outcome.Completed when printed.Length == 0 => "it has neither a value, nor printed text, nor an exception, so nothing could be compared",
        Outcome.Threw { Exception.NearestFrameworkType: "System.NotImplementedException" } => "the reference does not implement it",
        _ => null,
    };

    private Problem InSetUp((ChainLink Assembly, Thrown Exception) fault)
    {
        var (file, image) = fault.Assembly switch
        {
            ChainLink.Given => (code.Given.FirstOrDefault()?.Path ?? "given.csx", images.Given),
            ChainLink.Submission => (code.Reference[0].Path, images.Reference),
            ChainLink.Checks => (code.Checks.Path, images.Checks),
            _ => (HiddenFile, images.Hidden),
        };
        var place = image?.Lines.PlaceOf(fault.Exception, fault.Assembly);
        return Problem(place?.File ?? file, place?.Line, $"its top-level code throws {fault.Exception.Types[0]}: {fault.Exception.Message}");
    }

    private static string Describe(Execution execution) => execution switch
    {
        Execution.TimedOut => "no answer within the time limit",
        Execution.OutOfMemory => "more memory than the limit",
        Execution.OutOfOutput => "more output than the limit",
        Execution.Ended ended => ended.Exception is { } thrown ? ExceptionComparison.Describe(thrown) : ended.Why,
        Execution.Violation violation => violation.Why,
        Execution.NoSuchCheck => "it was not registered again",
        Execution.Fault fault => fault.Why,
        _ => "it answered",
    };

    private Problem At(Registration registration, string message) =>
        Problem(registration.Hidden ? HiddenFile : code.Checks.Path, registration.Line, message);

    private Problem Problem(string file, int? line, string message) => ChallengePreparer.InChallenge(challenge, file, line, message);
}
