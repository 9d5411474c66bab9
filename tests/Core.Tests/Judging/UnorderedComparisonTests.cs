using CsCheck;
using Grader.Judging;
using static Core.Tests.Judging.Seen;

namespace Core.Tests.Judging;

public sealed class UnorderedComparisonTests
{
    private static readonly ComparisonRule Unordered = new(Unordered: true);
    private static readonly ComparisonRule WithinOne = new(Tolerance: 0.999, Unordered: true);
    private static readonly Gen<double[]> Few = Gen.Int[-8, 8].Select(value => value / 4.0).Array[0, 5];

    [Fact]
    public void TakesEveryPermutation() => Gen.Select(SomeObservation.Any.Array[0, 6], Gen.Int).Sample((items, seed) =>
    {
        Observation[] shuffled = [.. items];
        new Random(seed).Shuffle(shuffled);
        return Equal(Sequence("object[]", items), Sequence("object[]", shuffled), Unordered);
    });

    [Fact]
    public void TakesEveryPermutationWithNoiseBelowTheTolerance() => Gen.Select(Gen.Double[-1, 1].Array[0, 50], Gen.Int).Sample((values, seed) =>
    {
        var random = new Random(seed);
        double[] noisy = [.. values.Select(value => value + (random.NextDouble() - 0.5) * 1e-9)];
        random.Shuffle(noisy);
        return Equal(Doubles(values), Doubles(noisy), Unordered) && Equal(Boxed(values), Boxed(noisy), Unordered);
    });

    [Fact]
    public void FindsNumbersEqualExactlyWhereSomePermutationIs() => Gen.Select(Few, Few).Sample((x, y) =>
        Equal(Doubles(x), Doubles(y), WithinOne) == AnyPermutation(x, y), iter: 5_000);

    [Fact]
    public void MatchesCompoundElementsExactlyWhereSomePermutationDoes() => Gen.Select(Few, Few).Sample((x, y) =>
        Equal(Boxed(x), Boxed(y), WithinOne) == AnyPermutation(x, y), iter: 5_000);

    [Fact]
    public void DoesNotTakeTheNearestFirst()
    {
        Assert.True(Equal(Doubles(0, 0.9), Doubles(0.9, 1.8), WithinOne));
        Assert.True(Equal(Boxed(0.9, 0), Boxed(0.9, 1.8), WithinOne));
    }

    [Fact]
    public void LetsOrderCountInsideItsElements()
    {
        Assert.True(Equal(Sequence("int[][]", Ints(1, 2), Ints(3)), Sequence("int[][]", Ints(3), Ints(1, 2)), Unordered));
        Assert.False(Equal(Sequence("int[][]", Ints(1, 2)), Sequence("int[][]", Ints(2, 1)), Unordered));
    }

    [Fact]
    public void AppliesToASequenceWithinATupleObjectOrMap()
    {
        Assert.True(Equal(Tuple(Ints(1, 2)), Tuple(Ints(2, 1)), Unordered));
        Assert.True(Equal(Map((Text("a"), Ints(1, 2))), Map((Text("a"), Ints(2, 1))), Unordered));
        Assert.True(Equal(Object("O", ("M", Ints(1, 2))), Object("O", ("M", Ints(2, 1))), Unordered));
    }

    [Fact]
    public void CountsHowOftenAnElementOccurs() => Assert.False(Equal(Ints(1, 1, 2), Ints(1, 2, 2), Unordered));

    [Fact]
    public void MatchesManyCompoundElementsAndFindsTheOneThatIsWrong()
    {
        double[] values = [.. Enumerable.Range(0, 20_000).Select(i => Math.Sin(i * 1.7) * 1000)];
        double[] shuffled = [.. values];
        new Random(1).Shuffle(shuffled);
        double[] wrong = [.. shuffled];
        wrong[10] += 1e7;
        Assert.True(Equal(Boxed(values), Boxed(shuffled), Unordered));
        Assert.False(Equal(Boxed(values), Boxed(wrong), Unordered));
    }

    [Fact]
    public void GivesUpOnContrivedElementsWithoutTakingThemForEqual()
    {
        Observation[] expected = [.. Enumerable.Range(0, 400).Select(i => Set([.. Enumerable.Range(0, 300).Select(j => Double(i * 1000 + j))]))];
        Observation[] actual = [.. Enumerable.Range(0, 400).Select(i => Set([.. Enumerable.Range(0, 300).Select(j => Double(i * 1000 + j + 0.5))]))];
        Assert.False(Equal(Set(expected), Set(actual), Unordered));
    }

    /// <summary>The same numbers where no short cut for numbers applies.</summary>
    private static Observation Boxed(params double[] values) => Sequence("(double, bool)[]", [.. values.Select(value => Tuple(Double(value), Bool(true)))]);

    private static bool AnyPermutation(double[] x, double[] y) => x.Length == y.Length && Fits(x, y, 0, new bool[y.Length]);

    private static bool Fits(double[] x, double[] y, int next, bool[] used)
    {
        if (next == x.Length)
            return true;
        for (int i = 0; i < y.Length; i++)
        {
            if (used[i] || !Equal(Double(x[next]), Double(y[i]), WithinOne))
                continue;
            used[i] = true;
            if (Fits(x, y, next + 1, used))
                return true;
            used[i] = false;
        }
        return false;
    }

    private static bool Equal(Observation expected, Observation actual, ComparisonRule rule) => Comparison.Compare(expected, actual, rule) is null;
}
