using System.Collections.Immutable;
using static Grader.Judging.Observation;

namespace Grader.Judging;

/// <summary>What makes a reference's observation unfit to compare with: then the challenge is invalid.</summary>
public static class ObservationFaults
{
    /// <summary>The first part that is no plain data, as <c>a value of type Action cannot be compared: it is no plain data</c>; null where all of it can be compared.</summary>
    public static string? FirstIn(Observation value) => First(value) is { } part
        ? $"a value of type {CSharpLiteral.Escape(part.Type, 100)} cannot be compared: it {CSharpLiteral.Escape(part.Why, 100)}"
        : null;

    private static Unsupported? First(Observation value)
    {
        if (value is Unsupported unsupported)
            return unsupported;
        foreach (Observation part in Parts(value))
            if (First(part) is { } found)
                return found;
        return null;
    }

    private static ImmutableArray<Observation> Parts(Observation value) => value switch
    {
        Sequence sequence => sequence.Items,
        Grid grid => grid.Items,
        Set set => set.Items,
        Observation.Tuple tuple => tuple.Items,
        Map map => [.. map.Entries.SelectMany(entry => (Observation[])[entry.Key, entry.Value])],
        Structure structure => [.. structure.Members.Select(member => member.Value)],
        _ => [],
    };
}
