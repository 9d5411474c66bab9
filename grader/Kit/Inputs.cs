namespace Grader.Kit;

/// <summary>
/// Seeded inputs for checks: the same numbers on every machine (SplitMix64, Steele, Lea and Flood 2014). Where a length is a
/// range, it grows with the case: the first case has the shortest, the last the longest.
/// </summary>
public sealed class Inputs
{
    private ulong _state;

    internal Inputs(long seed, int index, int count)
    {
        // Mixed once, so that the streams of neighbouring cases lie far apart and not one step.
        _state = (ulong)seed + (ulong)index;
        _state = Next();
        Case = index;
        Cases = count;
    }

    /// <summary>0 for the first case.</summary>
    public int Case { get; }

    /// <summary>How many cases the check has.</summary>
    public int Cases { get; }

    /// <summary>From <paramref name="min"/> to <paramref name="max"/>, both included.</summary>
    public int Int(int min, int max)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(min, max);
        return (int)(min + (long)(Next() % (ulong)((long)max - min + 1)));
    }

    /// <summary>From <paramref name="min"/> up to, but not including, <paramref name="max"/>.</summary>
    public double Double(double min, double max) => min + (Next() >> 11) * (1.0 / (1UL << 53)) * (max - min);

    /// <summary>True or false, evenly.</summary>
    public bool Bool() => (Next() & 1) == 1;

    /// <summary>One of <paramref name="items"/>.</summary>
    public T Pick<T>(params T[] items) => items[Int(0, items.Length - 1)];

    /// <summary>A length within <paramref name="range"/>, both ends included, that grows with the case.</summary>
    public int Length(Range range)
    {
        int min = range.Start.Value, max = range.End.Value;
        if (Cases <= 1 || Case == Cases - 1)
            return max;
        return Case == 0 ? min : Int(min, min + (int)((long)(max - min) * Case / (Cases - 1)));
    }

    /// <summary>Doubles in [<paramref name="min"/>, <paramref name="max"/>), as many as <see cref="Length"/> says.</summary>
    public double[] Doubles(Range length, double min, double max) => Doubles(Length(length), min, max);

    /// <summary><paramref name="count"/> doubles in [<paramref name="min"/>, <paramref name="max"/>).</summary>
    public double[] Doubles(int count, double min, double max)
    {
        var values = new double[count];
        for (int i = 0; i < count; i++)
            values[i] = Double(min, max);
        return values;
    }

    /// <summary>Integers from <paramref name="min"/> to <paramref name="max"/>, as many as <see cref="Length"/> says.</summary>
    public int[] Ints(Range length, int min, int max)
    {
        var values = new int[Length(length)];
        for (int i = 0; i < values.Length; i++)
            values[i] = Int(min, max);
        return values;
    }

    /// <summary>A <paramref name="rows"/> by <paramref name="columns"/> matrix of doubles in [<paramref name="min"/>, <paramref name="max"/>).</summary>
    public double[,] Matrix(int rows, int columns, double min, double max)
    {
        var values = new double[rows, columns];
        for (int r = 0; r < rows; r++)
            for (int c = 0; c < columns; c++)
                values[r, c] = Double(min, max);
        return values;
    }

    /// <summary>Text of letters of <paramref name="alphabet"/>, as long as <see cref="Length"/> says.</summary>
    public string Text(Range length, string alphabet = "abcdefghijklmnopqrstuvwxyz")
    {
        var letters = new char[Length(length)];
        for (int i = 0; i < letters.Length; i++)
            letters[i] = alphabet[Int(0, alphabet.Length - 1)];
        return new string(letters);
    }

    private ulong Next()
    {
        ulong z = _state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
