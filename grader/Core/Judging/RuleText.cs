using System.Globalization;

namespace Grader.Judging;

/// <summary>The rule that a mismatch broke, in words.</summary>
internal static class RuleText
{
    public const string Exact = "exact";
    public const string SameKind = "same kind of value";
    public const string SameLength = "same length";
    public const string SameShape = "same shape";
    public const string SameElements = "same elements";
    public const string AnyOrder = "same elements in any order";
    public const string SameKeys = "same keys";
    public const string PlainData = "plain data";
    public const string Lines = "line by line, trailing blanks ignored";
    public const string ExactText = "exact text";
    public const string NoException = "no exception";
    public const string SameException = "the same exception type, or one derived from it";

    public static string Within(double tolerance) => "within " + NumberText.Shortest(tolerance);

    public static string WithinUlps(long ulps) => ulps == 1 ? "within 1 ulp" : string.Create(CultureInfo.InvariantCulture, $"within {ulps} ulps");

    public static string Members(string type) => $"the public members of {CSharpLiteral.Escape(type, 100)}";
}
