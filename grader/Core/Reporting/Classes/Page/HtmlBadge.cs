namespace Grader.Reporting.Classes.Page;

/// <summary>A verdict: a sign, words and a colour.</summary>
internal static class HtmlBadge
{
    public static string Of(Verdict verdict, string words) =>
        $"<span class=\"verdict {Kind(verdict)}\"><span aria-hidden=\"true\">{TextReport.Mark(verdict)} </span>{HtmlText.Encoded(words)}</span>";

    /// <summary>By which the style sheet knows it.</summary>
    public static string Kind(Verdict verdict) => verdict switch
    {
        Verdict.Accepted => "good",
        Verdict.Skipped => "idle",
        Verdict.JudgeError => "fault",
        _ => "bad",
    };
}
