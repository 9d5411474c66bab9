using static Grader.Judging.Observation;

namespace Grader.Judging;

/// <summary>Whether a value has a part that others may equal without being the same.</summary>
internal static class Tolerances
{
    public static bool Has(Observation expected, ComparisonRule rule) =>
        rule is not ({ Tolerance: 0, Ulps: null } or { Ulps: 0 }) && HasFloatingPart(expected, rule);

    private static bool HasFloatingPart(Observation value, ComparisonRule rule) => value switch
    {
        Floating or Observation.Complex => true,
        Observation.Decimal => rule.Tolerance is not null,
        Sequence sequence => sequence.Items.Any(item => HasFloatingPart(item, rule)),
        Observation.Tuple tuple => tuple.Items.Any(item => HasFloatingPart(item, rule)),
        Grid grid => grid.Items.Any(item => HasFloatingPart(item, rule)),
        Map map => map.Entries.Any(entry => HasFloatingPart(entry.Value, rule)),
        Structure structure => structure.Members.Any(member => HasFloatingPart(member.Value, rule)),
        _ => false,
    };
}
