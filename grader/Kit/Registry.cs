namespace Grader.Kit;

/// <summary>One registered check, as the runner asks it. A submission can reach all of this by reflection; nothing here is worth it.</summary>
internal sealed record Registered(
    string Name, Func<Inputs, object?>? Inputs, Func<object?, object?> Call, bool HasValue, int Cases, double Weight,
    double? Tolerance, long? Ulps, bool Unordered, bool Exact, bool Prints, bool Isolated, string Input, string File, int Line)
{
    /// <summary>Null: what the call returns is compared with what the reference's returns.</summary>
    public Rule? Rule { get; init; }
}

internal enum RuleKind : byte { Metric = 1, Training = 2, Shapes = 3 }

/// <summary>By what else a check is judged. Only the host judges, by the rule that the reference's run registered.</summary>
internal sealed record Rule(RuleKind Kind)
{
    public Metric? Metric { get; init; }
    public string? Table { get; init; }
    public string? Split { get; init; }
    public double? AtLeast { get; init; }
    public double? AtMost { get; init; }
    public double? GapAtMost { get; init; }
    public Baseline? Above { get; init; }
    public double By { get; init; }
    public Curve? Shape { get; init; }
    public int? ParametersAtMost { get; init; }
    public long? MultipliesAtMost { get; init; }
    public int[] Input { get; init; } = [];
    public int Output { get; init; }
}

internal static class Registry
{
    public static readonly List<Registered> All = [];

    public static void Add(Registered check) => All.Add(check);
}
