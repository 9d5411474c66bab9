using Grader.Networks;

namespace Grader.Learning.Training;

/// <summary>Trees in the order in which they were grown. After each of them there is a model: that of the trees so far.</summary>
internal abstract class Ensemble(Tree[] trees)
{
    /// <summary>The outputs after each tree, for each of some rows: <c>[iteration][row]</c>. At least one iteration.</summary>
    /// <param name="iterations">More than there are trees: the last trees changed nothing and were not grown.</param>
    public double[][] Outputs(float[][] rows, int iterations)
    {
        var sums = new double[rows.Length];
        var outputs = new double[iterations][];
        for (int iteration = 0; iteration < iterations; iteration++)
        {
            if (iteration < trees.Length)
                for (int row = 0; row < rows.Length; row++)
                    sums[row] += trees[iteration].Value(rows[row]);
            int grown = Math.Min(iteration + 1, trees.Length);
            outputs[iteration] = Array.ConvertAll(sums, sum => Output(sum, grown));
        }
        return outputs;
    }

    protected abstract double Output(double sum, int grown);

    /// <summary>Boosted for numbers: each tree adds to what the others say.</summary>
    public sealed class Sum(Tree[] trees) : Ensemble(trees)
    {
        protected override double Output(double sum, int grown) => sum;
    }

    /// <summary>A forest: each tree has its say. Of zeros and ones the mean is a probability.</summary>
    public sealed class Mean(Tree[] trees) : Ensemble(trees)
    {
        protected override double Output(double sum, int grown) => sum / Math.Max(1, grown);
    }

    /// <summary>Boosted for two labels: the sum is a logit, to a factor that the trainer fixes.</summary>
    public sealed class Logit(Tree[] trees, double factor) : Ensemble(trees)
    {
        protected override double Output(double sum, int grown) => ElementaryFunctions.Sigmoid(factor * sum);
    }
}
