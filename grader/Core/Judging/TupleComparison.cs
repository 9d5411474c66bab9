namespace Grader.Judging;

/// <summary>By position. A tuple is no sequence and no record: it has neither a length that varies nor names.</summary>
internal static class TupleComparison
{
    public static Difference? Find(Observation.Tuple expected, Observation.Tuple actual, Comparing comparing)
    {
        if (expected.Items.Length != actual.Items.Length)
            return new Difference(() => $"expected a tuple of {expected.Items.Length}, got one of {actual.Items.Length}", RuleText.SameLength);
        for (int i = 0; i < expected.Items.Length; i++)
            if (Comparison.Find(expected.Items[i], actual.Items[i], comparing) is { } difference)
                return difference.At(new Step.Item(i));
        return null;
    }
}
