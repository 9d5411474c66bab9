namespace Grader.Networks;

/// <summary>
/// Exponential, logarithm and what is made of them, in additions, multiplications and divisions alone: IEEE 754 gives those the same
/// bits everywhere, while the C library's own functions differ in the last bit from processor to processor.
/// </summary>
public static class ElementaryFunctions
{
    // ln 2 in two parts: the first has so few bits that its product with an exponent is exact.
    private const double Ln2High = 6.93147180369123816490e-01, Ln2Low = 1.90821492927058770002e-10;

    /// <summary>e to the power <paramref name="x"/>, within two units in the last place; 0 below -708, infinity above 709.</summary>
    public static double Exp(double x)
    {
        if (double.IsNaN(x))
            return x;
        if (x < -708)
            return 0;
        if (x > 709)
            return double.PositiveInfinity;
        double power = Math.Round(x * (1 / (Ln2High + Ln2Low)));
        double rest = x - power * Ln2High - power * Ln2Low; // at most ln 2 / 2
        double sum = 1;
        for (int term = 14; term > 0; term--)
            sum = 1 + sum * rest / term;
        return sum * BitConverter.Int64BitsToDouble((long)(power + 1023) << 52);
    }

    /// <summary>The natural logarithm, within two units in the last place; NaN below 0.</summary>
    public static double Log(double x)
    {
        if (double.IsNaN(x) || x < 0)
            return double.NaN;
        if (x == 0)
            return double.NegativeInfinity;
        if (double.IsPositiveInfinity(x))
            return x;
        int power = Math.ILogB(x);
        double mantissa = Math.ScaleB(x, -power);
        if (mantissa > 1.4142135623730951)
            (mantissa, power) = (mantissa / 2, power + 1);
        // log m = 2 artanh((m - 1) / (m + 1)), whose series falls by more than 33 from term to term.
        double ratio = (mantissa - 1) / (mantissa + 1), square = ratio * ratio, sum = 0;
        for (int term = 23; term > 1; term -= 2)
            sum = square * (1.0 / term + sum);
        return power * Ln2High + (2 * ratio + (2 * ratio * sum + power * Ln2Low));
    }

    /// <summary>1 / (1 + e^-x), without overflow.</summary>
    public static double Sigmoid(double x)
    {
        double small = Exp(-Math.Abs(x));
        return x >= 0 ? 1 / (1 + small) : small / (1 + small);
    }

    public static double Tanh(double x) => 2 * Sigmoid(2 * x) - 1;

    /// <summary>Probabilities from scores: positive, with the sum 1.</summary>
    public static double[] Softmax(ReadOnlySpan<double> scores)
    {
        double largest = double.NegativeInfinity;
        foreach (double score in scores)
            largest = Math.Max(largest, score);
        var result = new double[scores.Length];
        double sum = 0;
        for (int i = 0; i < result.Length; i++)
            sum += result[i] = Exp(scores[i] - largest);
        for (int i = 0; i < result.Length; i++)
            result[i] /= sum;
        return result;
    }
}
