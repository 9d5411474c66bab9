namespace Grader.Kit;

/// <summary>One registered check, as the runner asks it. A submission can reach all of this by reflection; nothing here is worth it.</summary>
internal sealed record Registered(
    string Name, Func<Inputs, object?>? Inputs, Func<object?, object?> Call, bool HasValue, int Cases, double Weight,
    double? Tolerance, long? Ulps, bool Unordered, bool Exact, bool Prints, bool Isolated, string Input, string File, int Line);

internal static class Registry
{
    public static readonly List<Registered> All = [];

    public static void Add(Registered check) => All.Add(check);
}
