using System.Globalization;
using System.Numerics;

namespace Grader.Courses.Gradebooks;

/// <summary>
/// An exact number that is not negative. A third of a point is one here: what is rounded once, at the end, comes out the same
/// in whatever order it was added up.
/// </summary>
internal readonly record struct Fraction
{
    public static readonly Fraction Zero = new(0, 1);

    private Fraction(BigInteger above, BigInteger below)
    {
        var common = BigInteger.GreatestCommonDivisor(above, below);
        (Above, Below) = (above / common, below / common);
    }

    private BigInteger Above { get; }

    private BigInteger Below { get; }

    public bool IsZero => Above.IsZero;

    public static Fraction Of(decimal value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        int scale = value.Scale;
        var power = BigInteger.Pow(10, scale);
        return new Fraction(new BigInteger(decimal.Truncate(value)) * power + new BigInteger((value - decimal.Truncate(value)) * (decimal)power), power);
    }

    public static Fraction operator +(Fraction a, Fraction b) => new(a.Above * b.Below + b.Above * a.Below, a.Below * b.Below);

    public static Fraction operator *(Fraction a, Fraction b) => new(a.Above * b.Above, a.Below * b.Below);

    public static Fraction operator /(Fraction a, Fraction b) => new(a.Above * b.Below, a.Below * b.Above);

    public int CompareTo(Fraction other) => (Above * other.Below).CompareTo(other.Above * Below);

    /// <summary><c>7/30</c>, or <c>2</c>.</summary>
    public override string ToString() => Below.IsOne ? Above.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{Above}/{Below}");

    /// <summary>To two places, half up.</summary>
    public decimal Rounded() => (decimal)((Above * 200 + Below) / (Below * 2)) / 100m;
}
