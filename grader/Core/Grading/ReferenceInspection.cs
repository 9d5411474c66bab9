using System.Collections.Immutable;
using Grader.Challenges;
using Grader.Compiling;
using Grader.Judging;
using Grader.Running;

namespace Grader.Grading;

/// <summary>What makes a challenge invalid, seen from its reference's run.</summary>
internal sealed class ReferenceInspection(Challenge challenge, ChallengeImages images)
{
    private static readonly ComparisonRule ToTheBit = new(Tolerance: 0, Exact: true);

    public ImmutableArray<Problem> Inspect(CodeRun run)
    {
        if (run.SetUp.Failure is { } failure)
            return [Problem("reference", null, $"setting up did not end: {Describe(failure)}")];
        if (!run.SetUp.Thrown.IsEmpty)
            return [.. run.SetUp.Thrown.Select(InSetUp)];
        if (run.SetUp.Registrations.IsEmpty)
            return [Problem("checks.csx", null, "there is no check in it: nothing would be graded")];

        var problems = new List<Problem>();
        foreach (var twice in run.SetUp.Registrations.GroupBy(registration => registration.Name, StringComparer.Ordinal).Where(group => group.Count() > 1))
            problems.Add(At(twice.Last(), $"two checks are named `{twice.Key}`; names are unique, across checks.csx and hidden.csx"));
        foreach (var (registration, execution) in run.SetUp.Registrations.Zip(run.Executions))
            problems.AddRange(InspectCheck(registration, execution));
        return [.. problems];
    }

    /// <summary>The same check, asked in a fresh process, must answer the same.</summary>
    public IEnumerable<Problem> CompareAlone(ExpectedCheck check, Execution alone)
    {
        string? difference = alone is Execution.Answered answered ? Difference(check, answered) : Describe(alone);
        if (difference is not null)
        {
            yield return At(check.Registration,
                $"the reference answers `{check.Registration.Name}` differently when asked alone in a fresh process ({difference}): " +
                "checks must not depend on each other, nor on chance or time");
        }
    }

    private static string? Difference(ExpectedCheck check, Execution.Answered alone)
    {
        for (int i = 0; i < check.Cases.Length; i++)
        {
            if (Difference(check.Cases[i].Outcome, alone.Cases[i].Outcome) is { } difference)
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

    private IEnumerable<Problem> InspectCheck(Registration registration, Execution execution)
    {
        if (execution is not Execution.Answered answered)
        {
            yield return At(registration, $"the reference fails the check `{registration.Name}`: {Describe(execution)}");
            yield break;
        }
        if (registration.Cases < 1)
            yield return At(registration, $"the check `{registration.Name}` has {registration.Cases} cases; at least one is needed");
        foreach (var outcome in answered.Cases.Select(@case => @case.Outcome))
        {
            string? fault = outcome switch
            {
                Outcome.TooLarge tooLarge => tooLarge.Why,
                Outcome.Returned { Value: var value } => ObservationFaults.FirstIn(value),
                Outcome.Completed when answered.Printed.Length == 0 => "it has neither a value, nor printed text, nor an exception, so nothing could be compared",
                Outcome.Threw { Exception.NearestFrameworkType: "System.NotImplementedException" } => "the reference does not implement it",
                _ => null,
            };
            if (fault is null)
                continue;
            yield return At(registration, $"the check `{registration.Name}` can't be graded: {fault}");
            yield break;
        }
    }

    private Problem InSetUp((ChainLink Assembly, Thrown Exception) fault)
    {
        var (file, image) = fault.Assembly switch
        {
            ChainLink.Given => ("given.csx", images.Given),
            ChainLink.Submission => ("reference.csx", images.Reference),
            ChainLink.Checks => ("checks.csx", images.Checks),
            _ => ("hidden.csx", images.Hidden),
        };
        var line = fault.Exception.Frames.Where(frame => frame.Assembly == fault.Assembly)
            .Select(frame => image?.Lines.Find(frame.MethodToken, frame.IlOffset)).FirstOrDefault(found => found is not null);
        return Problem(line?.File ?? file, line?.Line, $"its top-level code throws {fault.Exception.Types[0]}: {fault.Exception.Message}");
    }

    private static string Describe(Execution execution) => execution switch
    {
        Execution.TimedOut => "no answer within the time limit",
        Execution.OutOfMemory => "more memory than the limit",
        Execution.OutOfOutput => "more output than the limit",
        Execution.Ended ended => ended.Exception is { } thrown ? $"{thrown.Types[0]}: {thrown.Message}" : ended.Why,
        Execution.Violation violation => violation.Why,
        Execution.NoSuchCheck => "it was not registered again",
        Execution.Fault fault => fault.Why,
        _ => "it answered",
    };

    private Problem At(Registration registration, string message) =>
        Problem(registration.Hidden ? "hidden.csx" : "checks.csx", registration.Line, message);

    private Problem Problem(string file, int? line, string message) => ChallengePreparer.InChallenge(challenge, file, line, message);
}
