using System.Globalization;
using System.Text;
using Grader.Challenges;

namespace Grader.Judging;

internal static class OutputToken
{
    /// <summary>Characters of a token or line that are shown.</summary>
    private const int Longest = 100;

    public static bool AreEqual(ReadOnlySpan<byte> expected, ReadOnlySpan<byte> actual, OutputValidator validator)
    {
        if (expected.SequenceEqual(actual))
            return true;
        if ((validator.AbsoluteTolerance is not null || validator.RelativeTolerance is not null) && TryNumber(expected, out double wanted))
            return TryNumber(actual, out double got) && IsNear(wanted, got, validator);
        return !validator.CaseSensitive && EqualIgnoringCase(expected, actual);
    }

    public static bool DifferInCaseOnly(ReadOnlySpan<byte> expected, ReadOnlySpan<byte> actual) =>
        !expected.SequenceEqual(actual) && EqualIgnoringCase(expected, actual);

    /// <summary>What is not UTF-8 or would not be seen is escaped.</summary>
    public static string Text(ReadOnlySpan<byte> bytes) =>
        CSharpLiteral.Escape(Encoding.UTF8.GetString(bytes[..Math.Min(bytes.Length, 4 * Longest)]), Longest);

    private static bool IsNear(double expected, double actual, OutputValidator validator)
    {
        double distance = Math.Abs(expected - actual);
        return distance <= validator.AbsoluteTolerance || distance <= validator.RelativeTolerance * Math.Abs(expected);
    }

    /// <summary>Letters of ASCII, as the validator's own language sees them: the rest of UTF-8 has no case here.</summary>
    private static bool EqualIgnoringCase(ReadOnlySpan<byte> x, ReadOnlySpan<byte> y)
    {
        if (x.Length != y.Length)
            return false;
        for (int i = 0; i < x.Length; i++)
            if (Lower(x[i]) != Lower(y[i]))
                return false;
        return true;
    }

    private static int Lower(byte letter) => letter is >= (byte)'A' and <= (byte)'Z' ? letter | 0x20 : letter;

    /// <summary>Sign, digits with or without a point, exponent. Neither NaN nor infinity nor hexadecimal.</summary>
    private static bool TryNumber(ReadOnlySpan<byte> token, out double number)
    {
        number = 0;
        return IsNumber(token) && double.TryParse(token, NumberStyles.Float, CultureInfo.InvariantCulture, out number) && double.IsFinite(number);
    }

    private static bool IsNumber(ReadOnlySpan<byte> token)
    {
        if (token is [(byte)'+' or (byte)'-', ..])
            token = token[1..];
        int exponent = token.IndexOfAny((byte)'e', (byte)'E');
        if (exponent >= 0 && !IsExponent(token[(exponent + 1)..]))
            return false;
        ReadOnlySpan<byte> digits = exponent < 0 ? token : token[..exponent];
        int point = digits.IndexOf((byte)'.');
        if (point < 0)
            return AreDigits(digits) && !digits.IsEmpty;
        return digits.Length > 1 && AreDigits(digits[..point]) && AreDigits(digits[(point + 1)..]);
    }

    private static bool IsExponent(ReadOnlySpan<byte> token)
    {
        if (token is [(byte)'+' or (byte)'-', ..])
            token = token[1..];
        return AreDigits(token) && !token.IsEmpty;
    }

    private static bool AreDigits(ReadOnlySpan<byte> token) => token.IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0;
}
