using System.Collections.Immutable;
using Grader.Challenges;
using Grader.Compiling;
using Grader.Grading.Models;
using Grader.Judging;
using Grader.Reporting;
using Grader.Running;

namespace Grader.Grading;

/// <summary>From what a process did to the verdict of one check. No process, no clock, but what <paramref name="models"/> asks for.</summary>
internal sealed class CheckJudge(Limits limits, LineTable lines, ModelJudge models)
{
    private readonly FailureJudge _failures = new(limits, lines);

    private readonly ImmutableArray<Observed>.Builder _observed = ImmutableArray.CreateBuilder<Observed>();

    /// <summary>Of all checks that failed so far.</summary>
    public ImmutableArray<Observed> Observed => _observed.ToImmutable();

    public CheckResult Judge(ExpectedCheck expected, Execution execution)
    {
        var (finding, shown) = execution switch
        {
            Execution.Answered { Cases: [{ Outcome: Outcome.Returned returned }] } when expected.Registration.Judgement is not null =>
                Whole(models.Judge(expected, returned.Value)),
            _ when expected.IsSealed && Compare(expected, execution) is var found => (found, Sealed.Of(found)),
            _ => Whole(Compare(expected, execution)),
        };
        if (finding.Verdict != Verdict.Accepted)
            _observed.Add(Observing.Of(expected, finding, execution));
        return Result(expected, shown, execution.Printed);
    }

    /// <summary>A check that was not asked, since its call does not fit the submission.</summary>
    public CheckResult DoesNotFit(ExpectedCheck expected, string message)
    {
        var finding = new Finding(Verdict.CompileError, message);
        _observed.Add(Observing.Of(expected.Registration.Name, finding));
        return Result(expected, finding, "");
    }

    /// <summary>A check of a learner edition that only the course can grade, whatever became of the submission.</summary>
    public static CheckResult LeftToCourse(ExpectedCheck expected)
    {
        var registration = expected.Registration;
        return new CheckResult(registration.Name, Verdict.Skipped, 0, registration.Weight, registration.Hidden);
    }

    /// <summary>A check of a submission that does not compile: there is nothing to say that the compiler has not said.</summary>
    public static CheckResult NotCompiled(ExpectedCheck expected, string? message)
    {
        if (expected.IsLeftToCourse)
            return LeftToCourse(expected);
        var registration = expected.Registration;
        return new CheckResult(
            registration.Name, Verdict.CompileError, 0, registration.Weight, registration.Hidden, registration.Hidden ? null : message);
    }

    private static (Finding Finding, Finding Shown) Whole(Finding finding) => (finding, finding);

    private static CheckResult Result(ExpectedCheck expected, Finding finding, string printed)
    {
        var registration = expected.Registration;
        bool accepted = finding.Verdict == Verdict.Accepted;
        var result = new CheckResult(
            registration.Name, finding.Verdict, accepted ? registration.Weight : 0, registration.Weight, registration.Hidden);
        if (registration.Hidden)
            return result;
        int? index = finding.Case ?? (expected.Cases.Length == 1 ? 0 : null);
        return result with
        {
            Message = finding.Message,
            Input = Input(expected, index),
            Expected = accepted ? null : finding.Expected ?? Expectation(expected, index),
            Actual = finding.Actual,
            Path = finding.Path,
            Rule = finding.Rule,
            // What was printed before such a limit struck depends on when it struck: it is not shown.
            Output = finding.Verdict is Verdict.TimeLimitExceeded or Verdict.MemoryLimitExceeded ? "" : printed,
            File = finding.Location?.File,
            Line = finding.Location?.Line,
            Model = finding.Model,
        };
    }

    /// <summary>Always the reference's input: what a submission's process says of it is not believed.</summary>
    private static string Input(ExpectedCheck expected, int? index)
    {
        var (lambda, count) = (expected.Registration.Input, expected.Cases.Length);
        if (index is not { } known)
            return CallText.OfAll(lambda, count);
        return expected.Cases[known].Input is { } input
            ? CallText.Of(lambda, ObservationText.Render(input), known, count)
            : CallText.Of(lambda);
    }

    private static string? Expectation(ExpectedCheck expected, int? index) => index is not { } known || expected.IsSealed || expected.Registration.Judgement is not null ? null : expected.Cases[known].Outcome switch
    {
        Outcome.Returned returned => ObservationText.Render(returned.Value),
        Outcome.Threw threw => ExceptionComparison.NameOf(threw.Exception),
        _ => expected.Printed,
    };

    private Finding Compare(ExpectedCheck expected, Execution execution) =>
        execution is Execution.Answered answered ? FirstFinding(expected, answered) ?? Finding.Accepted : _failures.Of(execution);

    private Finding? FirstFinding(ExpectedCheck expected, Execution.Answered answered)
    {
        if (answered.Cases.Length != expected.Cases.Length)
            return new Finding(Verdict.SecurityViolation, "the answer has another number of cases than the check");
        for (int i = 0; i < expected.Cases.Length; i++)
        {
            if (JudgeCase(expected, expected.Cases[i].Outcome, answered.Cases[i].Outcome) is { } finding)
                return finding with { Case = i };
        }
        return ComparesPrinted(expected)
            ? Finding.Of(TextComparison.Compare(expected.Printed, answered.Printed, expected.Registration.Rule))
            : null;
    }

    /// <summary>
    /// Where the check says so, and wherever the reference gives nothing else that could be compared: an <c>async Task</c> is
    /// registered as a call with a value, and has none.
    /// </summary>
    public static bool ComparesPrinted(ExpectedCheck expected) =>
        expected.Registration.Prints || expected.Cases.Any(@case => @case.Outcome is Outcome.Completed);

    private Finding? JudgeCase(ExpectedCheck check, Outcome expected, Outcome actual) => (expected, actual) switch
    {
        (_, Outcome.TooLarge tooLarge) => new Finding(Verdict.OutputLimitExceeded, tooLarge.Why),
        (_, Outcome.Completed) when check.Registration.Judgement is not null => new Finding(Verdict.WrongAnswer, "nothing was returned, so there is nothing to judge"),
        (Outcome.Returned e, Outcome.Returned a) => Finding.Of(Comparison.Compare(e.Value, a.Value, check.Registration.Rule)),
        (Outcome.Completed, Outcome.Completed) => null,
        (Outcome.Threw e, Outcome.Threw a) when FailureJudge.IsOutOfMemory(e.Exception) || !FailureJudge.IsOutOfMemory(a.Exception) =>
            Unlike(e.Exception, a.Exception),
        (Outcome.Threw e, Outcome.Returned a) => Finding.Of(ExceptionComparison.Returned(e.Exception, a.Value)),
        (Outcome.Threw e, Outcome.Completed) => Finding.Of(ExceptionComparison.Completed(e.Exception)),
        (_, Outcome.Threw a) => _failures.Of(a.Exception),
        // A task may have a result or not, whatever the form of the function that gives it.
        (Outcome.Returned e, Outcome.Completed) => Other(ObservationText.Render(e.Value), "no value"),
        (Outcome.Completed, Outcome.Returned a) => Other("no value", ObservationText.Render(a.Value)),
        _ => new Finding(Verdict.JudgeError, FailureJudge.OurFault("an outcome without a verdict")),
    };

    private static Finding Other(string expected, string actual) =>
        new(Verdict.WrongAnswer, $"expected {expected}, got {actual}") { Expected = expected, Actual = actual };

    private Finding? Unlike(Thrown expected, Thrown actual) =>
        Finding.Of(ExceptionComparison.Compare(expected, actual)) is { } finding ? finding with { Location = _failures.Location(actual) } : null;
}
