using System.Globalization;
using CsCheck;
using Grader.Kit;
using Xunit;

namespace Process.Tests.Running;

/// <summary>Generated inputs are a contract: expectations are computed from them once, and compared with other runs for years.</summary>
public class InputsTests
{
    [Fact]
    public void AreTheSameNumbersForEver()
    {
        var inputs = new Inputs(seed: 7, index: 2, count: 5);
        string made = string.Join(' ',
            inputs.Int(-100, 100), inputs.Double(-1, 1).ToString("R", CultureInfo.InvariantCulture), inputs.Bool(), inputs.Pick("a", "b", "c"),
            inputs.Length(0..100), inputs.Text(3..3), string.Join(',', inputs.Ints(2..2, 0, 9)));
        Assert.Equal("87 -0.8210817151032799 True b 2 zve 0,2", made);
    }

    [Fact]
    public void GrowFromTheShortestToTheLongest() =>
        Gen.Select(Gen.Long, Gen.Int[0, 20], Gen.Int[0, 200], Gen.Int[2, 60]).Sample((seed, min, more, cases) =>
        {
            int Length(int index) => new Inputs(seed, index, cases).Length(min..(min + more));
            return Length(0) == min && Length(cases - 1) == min + more
                && Enumerable.Range(0, cases).All(index => Length(index) >= min && Length(index) <= min + (long)more * index / (cases - 1));
        });

    [Fact]
    public void StayWithinTheirBounds() =>
        Gen.Select(Gen.Long, Gen.Int, Gen.Int).Sample((seed, a, b) =>
        {
            (int min, int max) = a < b ? (a, b) : (b, a);
            var inputs = new Inputs(seed, 0, 1);
            int made = inputs.Int(min, max);
            double real = inputs.Double(-2, 3);
            return made >= min && made <= max && real >= -2 && real < 3;
        });

    [Fact]
    public void RefuseARangeThatIsUpsideDown() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Inputs(7, 0, 1).Int(2, 1));
}
