using CsCheck;
using Grader.Judging;
using static Core.Tests.Judging.Seen;

namespace Core.Tests.Judging;

public sealed class NumberComparisonTests
{
    private static readonly Gen<double> Sizes = Gen.Double[-6, 6].Select(exponent => Math.Pow(10, exponent));
    private static readonly Gen<double> Numbers = Gen.Select(Sizes, Gen.Bool, (size, negative) => negative ? -size : size);

    [Fact]
    public void TakesIntegersOfAnyWidthByTheirValue() => Gen.Select(Gen.Long, Gen.Int[-2, 2]).Sample((value, step) =>
        Equal(Int(value, "long"), Int((System.Numerics.BigInteger)value + step, "Int128")) == (step == 0));

    [Fact]
    public void TakesAnIntegerForTheFloatingNumberThatItIs() => Gen.Int[-1000, 1000].Sample(value =>
        Equal(Double(value), Int(value)) && Equal(Float(value), Int(value)) && !Equal(Double(value + 0.5), Int(value)));

    [Fact]
    public void NeverTakesAFloatingNumberForAnInteger() => Gen.Int.Sample(value =>
        Comparison.Compare(Int(value), Double(value), new ComparisonRule(Tolerance: 10))!.Rule == "same kind of value");

    [Fact]
    public void TakesWhatIsWithinTheToleranceAbsoluteOrRelative() => Gen.Select(Numbers, Gen.Double[-9, -1], Gen.Bool).Sample((expected, exponent, above) =>
    {
        double tolerance = Math.Pow(10, exponent), reach = Math.Max(tolerance, tolerance * Math.Abs(expected)) * (above ? 1 : -1);
        var rule = new ComparisonRule(Tolerance: tolerance);
        return Equal(Double(expected), Double(expected + reach * 0.999), rule) && !Equal(Double(expected), Double(expected + reach * 1.001), rule);
    });

    [Fact]
    public void ToleratesBetweenDoublesABillionthAndBetweenFloatsAHundredThousandth()
    {
        Assert.True(Equal(Double(1), Double(1 + 0.9e-9)));
        Assert.False(Equal(Double(1), Double(1 + 1.1e-9)));
        Assert.True(Equal(Float(1), Float(1 + 0.9e-5f)));
        Assert.False(Equal(Float(1), Float(1 + 1.1e-5f)));
        Assert.True(Equal(Half(0), Double(0.9e-5)));
        Assert.False(Equal(Half(0), Double(1.1e-5)));
    }

    [Fact]
    public void CountsUlpsInTheExpectedType() => Gen.Select(Numbers, Gen.Int[0, 50]).Sample((expected, steps) =>
    {
        double above = expected;
        float aboveFloat = (float)expected;
        for (int i = 0; i < steps; i++)
            (above, aboveFloat) = (Math.BitIncrement(above), MathF.BitIncrement(aboveFloat));
        ComparisonRule enough = new(Ulps: steps), tooFew = new(Ulps: steps - 1);
        return Equal(Double(expected), Double(above), enough) && Equal(Float((float)expected), Float(aboveFloat), enough)
            && (steps == 0 || !Equal(Double(expected), Double(above), tooFew) && !Equal(Float((float)expected), Float(aboveFloat), tooFew));
    });

    [Fact]
    public void CountsUlpsThroughZero()
    {
        Assert.True(Equal(Double(-double.Epsilon), Double(double.Epsilon), new ComparisonRule(Ulps: 2)));
        Assert.False(Equal(Double(-double.Epsilon), Double(double.Epsilon), new ComparisonRule(Ulps: 1)));
        Assert.True(Equal(Half(1), Half(1 + 1.0 / 1024), new ComparisonRule(Ulps: 1)));
        Assert.False(Equal(Double(double.MaxValue), Double(double.PositiveInfinity), new ComparisonRule(Ulps: long.MaxValue)));
    }

    [Fact]
    public void TakesNaNForNaNInfinitiesBySignAndBothZerosForZero()
    {
        ComparisonRule[] rules = [ComparisonRule.Default, new(Tolerance: 0), new(Tolerance: 1e300), new(Ulps: 0), new(Ulps: 1)];
        foreach (ComparisonRule rule in rules)
        {
            Assert.True(Equal(Double(double.NaN), Double(BitConverter.Int64BitsToDouble(0x7FF8000000000123)), rule));
            Assert.False(Equal(Double(double.NaN), Double(0), rule));
            Assert.True(Equal(Double(double.PositiveInfinity), Double(double.PositiveInfinity), rule));
            Assert.False(Equal(Double(double.PositiveInfinity), Double(double.NegativeInfinity), rule));
            Assert.False(Equal(Double(double.PositiveInfinity), Double(double.MaxValue), rule));
            Assert.True(Equal(Double(0.0), Double(-0.0), rule));
        }
    }

    [Fact]
    public void TakesDecimalsExactlyUnlessTheCheckStatesATolerance()
    {
        Assert.True(Equal(Decimal(1.50m), Decimal(1.5m)));
        Assert.True(Equal(Decimal(2m), Int(2)));
        Assert.False(Equal(Decimal(1.5m), Decimal(1.5000000001m)));
        Assert.True(Equal(Decimal(1.5m), Decimal(1.51m), new ComparisonRule(Tolerance: 0.02)));
        Assert.False(Equal(Decimal(1.5m), Decimal(1.6m), new ComparisonRule(Tolerance: 0.02)));
        Assert.False(Equal(Decimal(decimal.MaxValue), Decimal(decimal.MinValue), new ComparisonRule(Tolerance: 1)));
    }

    [Fact]
    public void NeverTakesADecimalForADoubleNorADoubleForADecimal()
    {
        Assert.False(Equal(Double(1), Decimal(1)));
        Assert.False(Equal(Decimal(1), Double(1)));
    }

    [Fact]
    public void TakesComplexNumbersWithinTheToleranceOfTheirDistance()
    {
        Assert.True(Equal(Complex(1e6, 0), Complex(1e6, 5e-4)));
        Assert.False(Equal(Complex(1, 0), Complex(1, 1e-8)));
        Assert.True(Equal(Complex(2, 0), Double(2)));
        Assert.True(Equal(Complex(2, 0), Int(2)));
        Assert.True(Equal(Complex(double.NaN, double.PositiveInfinity), Complex(double.NaN, double.PositiveInfinity)));
        Assert.False(Equal(Complex(double.PositiveInfinity, 0), Complex(double.PositiveInfinity, 1)));
    }

    private static bool Equal(Observation expected, Observation actual, ComparisonRule? rule = null) =>
        Comparison.Compare(expected, actual, rule ?? ComparisonRule.Default) is null;
}
