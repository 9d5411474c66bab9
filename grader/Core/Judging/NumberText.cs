using System.Globalization;
using System.Numerics;

namespace Grader.Judging;

/// <summary>Numbers as a learner reads them: 9 significant digits, more only where two would look the same.</summary>
internal static class NumberText
{
    public const int UsualDigits = 9;

    /// <summary>Enough for every double to be told from every other.</summary>
    private const int AllDigits = 17;

    /// <summary>Of a longer integer the number of digits is shown: writing it out takes time that grows faster than its length.</summary>
    private const int LongestInteger = 4_096;

    public static string Of(double value, int digits = UsualDigits) =>
        Tidy(value.ToString("G" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture));

    /// <summary>As few digits as say the number exactly.</summary>
    public static string Shortest(double value) => Tidy(value.ToString("R", CultureInfo.InvariantCulture));

    public static string Of(BigInteger value)
    {
        if (value.GetBitLength() <= LongestInteger)
            return value.ToString(CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture, $"{(value.Sign < 0 ? "-" : "")}(an integer of about {value.GetBitLength() * Math.Log10(2):N0} digits)");
    }

    /// <summary>From 9 digits upwards, the first number of digits that makes the texts of two numbers differ.</summary>
    public static int DigitsToTell(double first, double second)
    {
        int digits = UsualDigits;
        while (digits < AllDigits && Of(first, digits) == Of(second, digits))
            digits++;
        return digits;
    }

    /// <summary><c>1E-09</c> as C# would write it by hand: <c>1e-9</c>.</summary>
    private static string Tidy(string text)
    {
        int e = text.IndexOf('E', StringComparison.Ordinal);
        if (e < 0)
            return text;
        string sign = text[e + 1] == '-' ? "-" : "";
        return text[..e] + "e" + sign + text[(e + 2)..].TrimStart('0');
    }
}
