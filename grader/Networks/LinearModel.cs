namespace Grader.Networks;

/// <summary>
/// The straight-line baseline, in closed form: least squares on standardised columns with a little ridge, solved by Cholesky's
/// decomposition. No iteration, so no setting that could be argued about.
/// </summary>
public sealed class LinearModel
{
    /// <summary>Only keeps columns that repeat each other from dividing by nothing.</summary>
    private const double Ridge = 1e-6;

    private readonly double[] _means, _scales;

    /// <summary>For each output: a weight for each column, and last the intercept.</summary>
    private readonly double[][] _weights;

    private LinearModel(double[] means, double[] scales, double[][] weights) => (_means, _scales, _weights) = (means, scales, weights);

    /// <param name="inputs">Rows × columns.</param>
    /// <param name="targets">Rows × outputs; for classes 1 for the right one and 0 for the others.</param>
    public static LinearModel Fit(double[][] inputs, double[][] targets)
    {
        if (inputs.Length == 0 || inputs.Length != targets.Length)
            throw new ArgumentException("as many targets as inputs, and at least one", nameof(targets));
        int columns = inputs[0].Length;
        var means = new double[columns];
        var scales = new double[columns];
        for (int column = 0; column < columns; column++)
            (means[column], scales[column]) = Standard([.. inputs.Select(row => row[column])]);
        double[][] rows = [.. inputs.Select(row => Standardise(row, means, scales))];
        double[][] factor = Cholesky(Gram(rows));
        double[][] weights = [.. Enumerable.Range(0, targets[0].Length).Select(output => Solve(factor, rows, [.. targets.Select(row => row[output])]))];
        return new LinearModel(means, scales, weights);
    }

    /// <summary>One number for each output.</summary>
    public double[] Predict(double[] input)
    {
        double[] row = Standardise(input, _means, _scales);
        return [.. _weights.Select(weights => Dot(weights, row))];
    }

    private static (double Mean, double Scale) Standard(double[] values)
    {
        double mean = 0, square = 0;
        foreach (double value in values)
            mean += value / values.Length;
        foreach (double value in values)
            square += (value - mean) * (value - mean) / values.Length;
        return (mean, square > 0 ? Math.Sqrt(square) : 1);
    }

    private static double[] Standardise(double[] row, double[] means, double[] scales)
    {
        var result = new double[row.Length + 1];
        for (int i = 0; i < row.Length; i++)
            result[i] = (row[i] - means[i]) / scales[i];
        result[^1] = 1;
        return result;
    }

    private static double[][] Gram(double[][] rows)
    {
        int size = rows[0].Length;
        double[][] gram = [.. Enumerable.Range(0, size).Select(_ => new double[size])];
        foreach (double[] row in rows)
            for (int i = 0; i < size; i++)
                for (int j = 0; j <= i; j++)
                    gram[i][j] += row[i] * row[j];
        for (int i = 0; i < size; i++)
            gram[i][i] += Ridge * rows.Length;
        return gram;
    }

    /// <summary>The lower triangle L with L · Lᵀ = <paramref name="matrix"/>, in its place.</summary>
    private static double[][] Cholesky(double[][] matrix)
    {
        for (int i = 0; i < matrix.Length; i++)
            for (int j = 0; j <= i; j++)
            {
                double sum = matrix[i][j];
                for (int k = 0; k < j; k++)
                    sum -= matrix[i][k] * matrix[j][k];
                matrix[i][j] = i == j ? Math.Sqrt(sum) : sum / matrix[j][j];
            }
        return matrix;
    }

    private static double[] Solve(double[][] factor, double[][] rows, double[] target)
    {
        var solution = new double[factor.Length];
        for (int row = 0; row < rows.Length; row++)
            for (int i = 0; i < solution.Length; i++)
                solution[i] += rows[row][i] * target[row];
        for (int i = 0; i < solution.Length; i++)
        {
            for (int k = 0; k < i; k++)
                solution[i] -= factor[i][k] * solution[k];
            solution[i] /= factor[i][i];
        }
        for (int i = solution.Length - 1; i >= 0; i--)
        {
            for (int k = i + 1; k < solution.Length; k++)
                solution[i] -= factor[k][i] * solution[k];
            solution[i] /= factor[i][i];
        }
        return solution;
    }

    private static double Dot(double[] weights, double[] row)
    {
        double sum = 0;
        for (int i = 0; i < row.Length; i++)
            sum += weights[i] * row[i];
        return sum;
    }
}
