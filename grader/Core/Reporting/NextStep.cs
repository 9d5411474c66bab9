namespace Grader.Reporting;

/// <summary>What a learner should look at first: in the first challenge that is wrong, the first thing that is wrong.</summary>
/// <param name="Diagnostic">The compiler's first error, if that is it.</param>
/// <param name="Check">The first visible check that is not accepted, if that is it.</param>
/// <param name="Sentence">What to do where neither is there.</param>
internal sealed record NextStep(ChallengeResult Result, ReportDiagnostic? Diagnostic, CheckResult? Check, string? Sentence)
{
    /// <summary>What stands above it.</summary>
    public string Title => Result.Verdict switch
    {
        Verdict.Skipped => "Do this next",
        Verdict.JudgeError => "Not graded",
        _ => IsOver(Result) ? "To think about" : "Fix this first",
    };

    /// <summary>Null if everything is accepted or there is nothing. A question without a try left can't be mended: all else comes first.</summary>
    public static NextStep? Of(LearnerReport report)
    {
        var result = report.Results.FirstOrDefault(one => IsWrong(one) && !IsOver(one))
            ?? report.Results.FirstOrDefault(one => one.Verdict == Verdict.Skipped && !one.IsLeftToCourse)
            ?? report.Results.FirstOrDefault(IsWrong)
            ?? report.Results.FirstOrDefault(one => one.Verdict == Verdict.JudgeError);
        return result is null ? null : Of(result);
    }

    public static NextStep Of(ChallengeResult result)
    {
        if (result.Diagnostics.FirstOrDefault() is { } diagnostic)
            return new NextStep(result, diagnostic, null, null);
        if (result.Checks.FirstOrDefault(IsWrong) is { } check)
            return new NextStep(result, null, check, null);
        return new NextStep(result, null, null, Advice(result));
    }

    /// <summary><c>relu: one vector</c>, for a column of a class; raw text, empty if there is nothing to do.</summary>
    public static string InShort(LearnerReport report)
    {
        if (Of(report) is not { } step)
            return report.Results.IsEmpty ? "nothing handed in" : "";
        var name = step.Result.Challenge[(step.Result.Challenge.IndexOf('/', StringComparison.Ordinal) + 1)..];
        var what = step.Diagnostic is { } diagnostic ? $"line {diagnostic.Line}" : step.Check?.Name;
        return what is null ? name : $"{name}: {what}";
    }

    private static bool IsOver(ChallengeResult result) => result.Tries is { Left: 0 };

    private static bool IsWrong(ChallengeResult result) => result.Verdict is not (Verdict.Accepted or Verdict.Skipped or Verdict.JudgeError);

    private static bool IsWrong(CheckResult check) => !check.Hidden && check.Verdict is not (Verdict.Accepted or Verdict.Skipped);

    private static string Advice(ChallengeResult result)
    {
        var onlyHidden = result.Checks.Any(check => check is { Hidden: true, Verdict: not Verdict.Accepted });
        return onlyHidden && result.Verdict != Verdict.JudgeError
            ? "Every check that you can see passes, but hidden ones do not. Think of inputs that the visible checks leave out: "
                + "empty, zero, negative, very large, repeated."
            : VerdictText.Sentence(result.Verdict);
    }
}
