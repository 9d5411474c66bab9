namespace Grader.Reporting;

/// <summary>One thing to look at, at one place: a compiler's error, visible checks that failed alike, or how many hidden ones did.</summary>
/// <param name="Title">Where it is found, in one safe line: <c>relu-stack/relu: one vector</c>.</param>
/// <param name="Text">What is wrong, safe, without a line end at its end.</param>
/// <param name="File">As the learner named it, from the model; null: none is known.</param>
internal sealed record Finding(
    string Challenge, Verdict Verdict, string Rule, string Title, string Text, string? File = null, int? Line = null, int? Column = null)
{
    public ReportDiagnostic? Diagnostic { get; private init; }

    /// <summary>All of a challenge, whose report must be sealed, in the order in which they should be read; none if it is accepted.</summary>
    public static IEnumerable<Finding> Of(ChallengeResult result)
    {
        if (result.Verdict == Verdict.Accepted)
            yield break;
        var challenge = ReportText.Line(result.Challenge);
        foreach (var diagnostic in result.Diagnostics)
            yield return new(result.Challenge, result.Verdict, diagnostic.Id, challenge, ReportText.Line($"{diagnostic.Message} ({diagnostic.Id})"),
                diagnostic.File, diagnostic.Line, diagnostic.Column)
            { Diagnostic = diagnostic };
        var checks = new CheckSummary(result, except: null);
        foreach (var group in checks.Failed)
            yield return Of(result, $"{challenge}: {group.Names}", group.Verdict, TextOf(group.First), group.First);
        var hidden = result.Checks.Where(check => check.Hidden && check.Verdict != Verdict.Accepted).ToList();
        if (hidden.Count > 0 && result.Diagnostics.IsEmpty)
            yield return Of(result, $"{challenge}: hidden checks", hidden.Max(check => check.Verdict), CheckSummary.Counted(hidden, "hidden check")!, null);
        if (result.Diagnostics.IsEmpty && checks.Failed.Count == 0 && hidden.Count == 0)
            yield return Of(result, challenge, result.Verdict, Whole(result), null);
    }

    private static Finding Of(ChallengeResult result, string title, Verdict verdict, string text, CheckResult? check) =>
        new(result.Challenge, verdict, VerdictText.Name(verdict), title, text, check?.File, check?.Line);

    private static string TextOf(CheckResult check)
    {
        var page = new TextPage();
        TextCheck.Write(page, new Paint(on: false), check, indent: "");
        return page.ToString().TrimEnd('\n');
    }

    private static string Whole(ChallengeResult result)
    {
        var page = new TextPage();
        page.Prose("", VerdictText.Sentence(result.Verdict));
        foreach (var note in result.Notes)
            page.Prose("", note);
        return page.ToString().TrimEnd('\n');
    }
}
