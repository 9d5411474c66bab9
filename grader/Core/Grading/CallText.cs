using System.Globalization;
using System.Text.RegularExpressions;

namespace Grader.Grading;

/// <summary>A check's lambda as a learner reads it.</summary>
internal static class CallText
{
    /// <summary><c>() =&gt; Relu([1, -2])</c> is shown as <c>Relu([1, -2])</c>.</summary>
    public static string Of(string lambda) => Split(lambda).Call;

    /// <summary><c>x =&gt; Relu(x)</c> as a whole: <c>Relu(x) (20 cases)</c>.</summary>
    public static string OfAll(string lambda, int count) =>
        string.Create(CultureInfo.InvariantCulture, $"{Of(lambda)} ({count} cases)");

    /// <summary><c>x =&gt; Relu(x)</c> with its generated input: <c>Relu(x), x = [1, -2] (case 3 of 20)</c>.</summary>
    public static string Of(string lambda, string input, int index, int count)
    {
        var (parameter, call) = Split(lambda);
        string which = count == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $" (case {index + 1} of {count})");
        return $"{call}, {(parameter.Length == 0 ? "input" : parameter)} = {input}{which}";
    }

    // A lambda over several lines is shown on one.
    private static (string Parameter, string Call) Split(string lambda)
    {
        lambda = Regex.Replace(lambda, @"\s*\n\s*", " ");
        int arrow = lambda.IndexOf("=>", StringComparison.Ordinal);
        return arrow < 0 ? ("", lambda.Trim()) : (lambda[..arrow].Trim(' ', '(', ')'), lambda[(arrow + 2)..].Trim());
    }
}
