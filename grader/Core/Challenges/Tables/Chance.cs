namespace Grader.Challenges.Tables;

/// <summary>
/// Draws for tables: the same on every machine, since all of it is plain arithmetic (SplitMix64, Steele, Lea and Flood 2014).
/// </summary>
internal sealed class Chance(long seed)
{
    private ulong _state = (ulong)seed;

    /// <summary>From 0 up to, but not including, <paramref name="end"/>.</summary>
    public int Below(int end) => (int)(Next() % (ulong)end);

    /// <summary>From 0 up to, but not including, 1.</summary>
    public double Share() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>Mean 0, standard deviation 1, nearly normal: the sum of twelve even draws (Irwin and Hall 1927), which needs no logarithm.</summary>
    public double Bell()
    {
        double sum = -6;
        for (int i = 0; i < 12; i++)
            sum += Share();
        return sum;
    }

    /// <summary>The numbers below <paramref name="count"/> in any order (Fisher and Yates).</summary>
    public int[] Shuffle(int count)
    {
        int[] order = [.. Enumerable.Range(0, count)];
        for (int i = count - 1; i > 0; i--)
        {
            int other = Below(i + 1);
            (order[i], order[other]) = (order[other], order[i]);
        }
        return order;
    }

    private ulong Next()
    {
        ulong z = _state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
