namespace Grader.Packs;

/// <summary>
/// Principal components, each brought to the standard deviation 1: no direction of the table stands out by its spread any more, so that even the shape of
/// the cloud of rows does not say how a public table would have to be turned to lie on it.
/// </summary>
internal static class Components
{
    /// <param name="standardised">Columns with mean 0 and standard deviation 1.</param>
    /// <returns>Rows × <paramref name="count"/>, the component with the largest spread first.</returns>
    public static double[][] Of(double[][] standardised, int count)
    {
        double[][] covariance = Covariance(standardised), axes = [.. Enumerable.Range(0, count).Select(_ => Largest(covariance))];
        return [.. standardised.Select(row => axes.Select(axis => Dot(axis, row)).ToArray())];
    }

    private static double[][] Covariance(double[][] rows)
    {
        int size = rows[0].Length;
        double[][] result = [.. Enumerable.Range(0, size).Select(_ => new double[size])];
        foreach (double[] row in rows)
            for (int i = 0; i < size; i++)
                for (int j = 0; j < size; j++)
                    result[i][j] += row[i] * row[j] / rows.Length;
        return result;
    }

    /// <summary>The axis of the largest spread by power iteration, divided by that spread; and takes it out of <paramref name="covariance"/>.</summary>
    private static double[] Largest(double[][] covariance)
    {
        double[] axis = [.. covariance.Select((_, i) => 1.0 / (i + 1))];
        double variance = 1;
        for (int step = 0; step < 2000; step++)
        {
            axis = [.. covariance.Select(row => Dot(row, axis))];
            variance = Math.Sqrt(Dot(axis, axis));
            axis = [.. axis.Select(value => value / variance)];
        }
        for (int i = 0; i < axis.Length; i++)
            for (int j = 0; j < axis.Length; j++)
                covariance[i][j] -= variance * axis[i] * axis[j];
        return [.. axis.Select(value => value / Math.Sqrt(variance))];
    }

    private static double Dot(double[] a, double[] b)
    {
        double sum = 0;
        for (int i = 0; i < a.Length; i++)
            sum += a[i] * b[i];
        return sum;
    }
}
