using System.Security.Cryptography;
using System.Text;
using Grader.Judging;
using Grader.Reporting;
using Grader.Running;

namespace Grader.Grading;

/// <summary>From a failed check to what staff compare between learners.</summary>
internal static class Observing
{
    /// <summary>In UTF-16 units: a line or two.</summary>
    private const int LongestText = 200;

    private const int DigestBytes = 12;

    /// <param name="finding">Before anything of it was left out for the learner.</param>
    public static Observed Of(ExpectedCheck expected, Finding finding, Execution execution) => Make(
        expected.Registration.Name, finding,
        // Of a model there is its metric to compare: hardly two predictions are the same in every row.
        expected.Registration.Judgement is not null ? null : execution switch
        {
            Execution.Answered { Cases: var cases } when finding.Case is { } index && index < cases.Length => Outcome(cases[index].Outcome),
            Execution.Answered answered => string.Join('\n', Lines(answered.Printed)),
            Execution.Ended { Exception: { } thrown } => Thrown(thrown),
            _ => null,
        });

    public static Observed Of(string check, Finding finding) => Make(check, finding, null);

    /// <summary>What a program printed; blanks at the ends of lines are no difference.</summary>
    public static Observed Of(string check, Finding finding, ReadOnlySpan<byte> output) =>
        Make(check, finding, finding.Verdict == Verdict.WrongAnswer ? string.Join('\n', Lines(Encoding.UTF8.GetString(output))) : null);

    /// <param name="observation">Null: the sentence says all there is.</param>
    private static Observed Make(string check, Finding finding, string? observation)
    {
        string text = finding.Message ?? VerdictText.Sentence(finding.Verdict);
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{VerdictText.Name(finding.Verdict)}\n{finding.Case}\n{observation ?? text}"));
        return new Observed(check, Convert.ToHexStringLower(hash.AsSpan(0, DigestBytes)), Cut(text));
    }

    /// <summary>As a person reads it: floating numbers by nine digits, so that another order of a sum is no other mistake.</summary>
    private static string Outcome(Outcome outcome) => outcome switch
    {
        Judging.Outcome.Returned returned => ObservationText.Render(returned.Value, int.MaxValue),
        Judging.Outcome.Threw threw => Thrown(threw.Exception),
        Judging.Outcome.TooLarge tooLarge => tooLarge.Why,
        _ => "",
    };

    /// <summary>Without the line: it is another one in everybody's file.</summary>
    private static string Thrown(Thrown thrown) => $"{ExceptionComparison.NameOf(thrown)}: {thrown.Message}";

    private static IEnumerable<string> Lines(string text) => text.TrimEnd().Split('\n').Select(line => line.TrimEnd());

    private static string Cut(string text)
    {
        if (text.Length <= LongestText)
            return text;
        int end = LongestText - 1;
        return text[..(char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)] + "…";
    }
}
