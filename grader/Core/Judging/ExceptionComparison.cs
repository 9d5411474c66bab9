namespace Grader.Judging;

/// <summary>
/// Exceptions by type: one equals another whose nearest framework type is the same or derived from it. The message is free.
/// NotImplementedException equals only itself: it is what an unfinished starter throws, and is derived from what a reference may throw.
/// </summary>
public static class ExceptionComparison
{
    private const string NotImplemented = "System.NotImplementedException";
    private const int LongestMessage = 200;

    /// <summary>Both threw. Null where the exceptions are equal.</summary>
    public static Mismatch? Compare(Thrown expected, Thrown actual) => AreEqual(expected, actual) ? null : Different(expected, Describe(actual), NameOf(actual));

    /// <summary>The reference threw, the submission returned.</summary>
    public static Mismatch Returned(Thrown expected, Observation actual) => Different(expected, ObservationText.Render(actual, 100), ObservationText.Render(actual));

    /// <summary>The reference threw, the submission ran to its end without a value.</summary>
    public static Mismatch Completed(Thrown expected) => Different(expected, "none", "");

    /// <summary>The reference returned, the submission threw.</summary>
    public static Mismatch Threw(Observation expected, Thrown actual) => new(
        Describe(actual), "", ObservationText.Render(expected), NameOf(actual), RuleText.NoException);

    /// <summary><c>FormatException: the input string was …</c>, bounded, without control characters.</summary>
    public static string Describe(Thrown thrown)
    {
        string message = CSharpLiteral.Escape(thrown.Message, LongestMessage);
        return message.Length == 0 ? NameOf(thrown) : $"{NameOf(thrown)}: {message}";
    }

    /// <summary>The name of the thrown type, without its namespace.</summary>
    public static string NameOf(Thrown thrown) => Short(thrown.Types[0]);

    private static bool AreEqual(Thrown expected, Thrown actual)
    {
        string wanted = expected.NearestFrameworkType;
        if ((wanted == NotImplemented) != (actual.NearestFrameworkType == NotImplemented))
            return false;
        return actual.Types.AsSpan()[^actual.FrameworkTypes..].Contains(wanted);
    }

    private static Mismatch Different(Thrown expected, string actual, string actualName)
    {
        string wanted = Short(expected.NearestFrameworkType);
        return new Mismatch($"expected the exception {wanted}, got {actual}", "", wanted, actualName, RuleText.SameException);
    }

    private static string Short(string fullName) => CSharpLiteral.Escape(fullName[(fullName.LastIndexOfAny(['.', '+']) + 1)..], 100);
}
