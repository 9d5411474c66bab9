using Microsoft.ML.Trainers.FastTree;

namespace Grader.Learning.Training;

/// <summary>One tree of ML.NET's as plain arrays: an inner node has a column, a threshold and two children, of which a negative one is a leaf.</summary>
internal sealed class Tree(RegressionTreeBase tree)
{
    private readonly int[] _columns = [.. tree.NumericalSplitFeatureIndexes], _left = [.. tree.LeftChild], _right = [.. tree.RightChild];
    private readonly float[] _thresholds = [.. tree.NumericalSplitThresholds];
    private readonly double[] _leaves = [.. tree.LeafValues];

    public double Value(float[] row)
    {
        if (_columns.Length == 0)
            return _leaves[0];
        int node = 0;
        while (node >= 0)
            node = row[_columns[node]] <= _thresholds[node] ? _left[node] : _right[node];
        return _leaves[~node];
    }
}
