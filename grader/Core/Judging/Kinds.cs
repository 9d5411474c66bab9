namespace Grader.Judging;

/// <summary>What kind of value something is, in words: <c>a double[]</c>, <c>an int (3)</c>, <c>null</c>.</summary>
internal static class Kinds
{
    public static string Describe(Observation value) => value switch
    {
        Observation.Null => "null",
        Observation.Tuple tuple => $"a tuple of {tuple.Items.Length}",
        Observation.Grid grid => $"{Article(grid.Type)} ({Shape(grid)})",
        Observation.Sequence sequence => Article(sequence.Type),
        Observation.Set set => Article(set.Type),
        Observation.Map map => Article(map.Type),
        Observation.Structure structure => Article(structure.Type),
        _ => $"{Article(TypeOf(value))} ({ObservationText.Render(value, 60)})",
    };

    /// <summary><c>2 × 3</c>.</summary>
    public static string Shape(Observation.Grid grid) => string.Join(" × ", grid.Lengths);

    private static string TypeOf(Observation value) => value switch
    {
        Observation.Boolean => "bool",
        Observation.Integer integer => integer.Type,
        Observation.Floating { Type: FloatingType.Double } => "double",
        Observation.Floating { Type: FloatingType.Single } => "float",
        Observation.Floating => "Half",
        Observation.Decimal => "decimal",
        Observation.Complex => "Complex",
        Observation.Character => "char",
        Observation.Text => "string",
        Observation.Atom atom => atom.Type,
        Observation.Enumeration member => member.Type,
        Observation.Unsupported unsupported => unsupported.Type,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>By the first letter as it is spoken: <c>an int</c>, <c>a uint</c>.</summary>
    private static string Article(string type)
    {
        string name = CSharpLiteral.Escape(type, 100);
        return (name.Length > 0 && "aeioAEIO".Contains(name[0]) ? "an " : "a ") + name;
    }
}
