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
        double.IsFinite(value) ? Tidy(value.ToString("G" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)) : value.ToString(CultureInfo.InvariantCulture);

    /// <summary>With as many digits fewer as its type has: a float of 1.6 is no 1.60000002.</summary>
    public static string Of(Observation.Floating number, int digits = UsualDigits) => Of(number.Value, digits - Fewer(number.Type));

    /// <summary>As few digits as say the number exactly.</summary>
    public static string Shortest(double value) => Tidy(value.ToString("R", CultureInfo.InvariantCulture));

    public static string Of(BigInteger value)
    {
        if (value.GetBitLength() <= LongestInteger)
            return value.ToString(CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture, $"{(value.Sign < 0 ? "-" : "")}(an integer of about {value.GetBitLength() * Math.Log10(2):N0} digits)");
    }

    /// <summary>From 9 digits upwards, the first number of digits that makes the texts of two numbers differ.</summary>
    public static int DigitsToTell(double first, double second) =>
        DigitsToTell(new Observation.Floating(first, FloatingType.Double), new Observation.Floating(second, FloatingType.Double));

    public static int DigitsToTell(Observation.Floating first, Observation.Floating second)
    {
        int digits = UsualDigits;
        while (digits < AllDigits && Of(first, digits) == Of(second, digits))
            digits++;
        return digits;
    }

    private static int Fewer(FloatingType type) => type switch
    {
        FloatingType.Double => 0,
        FloatingType.Single => 2,
        _ => 5,
    };

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
