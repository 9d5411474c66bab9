namespace Grader.Judging;

/// <summary>Arrays of rank 2 and more: by shape, then cell by cell. The commonest mistake with them has a name of its own: transposed.</summary>
internal static class GridComparison
{
    private const string Transposed = "transposed?";

    public static Difference? Find(Observation.Grid expected, Observation.Grid actual, Comparing comparing)
    {
        if (!expected.Lengths.AsSpan().SequenceEqual(actual.Lengths.AsSpan()))
        {
            var shape = new Difference(() => $"expected a {Kinds.Shape(expected)} grid, got {Kinds.Shape(actual)}", RuleText.SameShape);
            return IsTransposed(expected, actual, comparing) ? shape.Guessing(Transposed) : shape;
        }
        for (int i = 0; i < expected.Items.Length; i++)
            if (Comparison.Find(expected.Items[i], actual.Items[i], comparing) is { } difference)
            {
                difference.At(new Step.Cell(i, expected.Lengths));
                return IsTransposed(expected, actual, comparing) ? difference.Guessing(Transposed) : difference;
            }
        return null;
    }

    private static bool IsTransposed(Observation.Grid expected, Observation.Grid actual, Comparing comparing)
    {
        if (!comparing.Guesses || expected.Lengths is not [int rows, int columns] || actual.Lengths is not [int actualRows, int actualColumns]
            || rows != actualColumns || columns != actualRows || expected.Items.IsEmpty)
            return false;
        for (int row = 0; row < rows; row++)
            for (int column = 0; column < columns; column++)
                if (Comparison.Find(expected.Items[row * columns + column], actual.Items[column * rows + row], comparing.WithOrder()) is not null)
                    return false;
        return true;
    }
}
