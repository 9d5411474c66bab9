using Grader.Reporting;

namespace Grader.Grading;

/// <summary>
/// What is shown of a check that has seen secret rows (rule 29): sentences of our own, one for each verdict. An exception's text, a
/// line or a count could carry a row out.
/// </summary>
internal static class Sealed
{
    private const string Because = "more is not shown, for this check has seen rows that are secret";

    /// <param name="finding">What was found out from what the process said.</param>
    public static Finding Of(Finding finding) => new(finding.Verdict, finding.Verdict switch
    {
        Verdict.Accepted => null,
        Verdict.WrongAnswer => $"the answer is not the reference's; {Because}",
        Verdict.RunTimeError => $"your code threw an exception or ended; {Because}: try it on rows that you make up, with values that you have not seen",
        Verdict.TimeLimitExceeded => $"it took too long; {Because}",
        Verdict.MemoryLimitExceeded => $"it needed too much memory; {Because}",
        Verdict.OutputLimitExceeded => $"it returned or printed too much; {Because}",
        Verdict.SecurityViolation => $"it did what is forbidden; {Because}",
        // Our own sentence: a fault of ours says nothing that a process said.
        _ => finding.Message,
    });
}
