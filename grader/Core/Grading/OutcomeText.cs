using Grader.Judging;

namespace Grader.Grading;

/// <summary>Outcomes in the words and the C# of a report.</summary>
internal static class OutcomeText
{
    public static string Of(Outcome outcome, string printed) => outcome switch
    {
        Outcome.Returned returned => ObservationText.Render(returned.Value),
        Outcome.Completed => printed.Length == 0 ? "(prints nothing)" : printed,
        Outcome.Threw threw => Threw(threw.Exception),
        Outcome.TooLarge tooLarge => $"({tooLarge.Why})",
        _ => "",
    };

    public static string Threw(Thrown thrown) => $"{Short(thrown.Types[0])} is thrown";

    /// <summary><c>System.ArgumentException</c> as a learner writes it.</summary>
    public static string Short(string typeName)
    {
        string name = typeName[(typeName.LastIndexOfAny(['.', '+', '#']) + 1)..];
        int arity = name.IndexOf('`', StringComparison.Ordinal);
        return arity < 0 ? name : name[..arity];
    }

    public static string Article(string typeName)
    {
        string name = Short(typeName);
        return name.Length > 0 && "AEIOU".Contains(char.ToUpperInvariant(name[0]), StringComparison.Ordinal) ? $"an {name}" : $"a {name}";
    }
}
