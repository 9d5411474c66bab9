using System.Collections.Immutable;

namespace Grader.Challenges.Keys;

/// <summary>The keys under <c>validator_flags</c>, as the problem package format names them.</summary>
internal static class ValidatorKeys
{
    public static readonly Key<bool> CaseSensitive = new("case_sensitive", new FlagShape(), "true: `yes` is not `Yes`. Default: false.");
    public static readonly Key<bool> SpaceChangeSensitive = new(
        "space_change_sensitive", new FlagShape(), "true: blanks and line ends count. Default: false, output is compared word by word.");
    public static readonly Key<double> Tolerance = new(
        "float_tolerance", new ToleranceShape(), "Numbers may differ by this much, absolute or relative: both of the following at once.");
    public static readonly Key<double> Relative = new("float_relative_tolerance", new ToleranceShape(), "Numbers may differ by this share of the right one.");
    public static readonly Key<double> Absolute = new("float_absolute_tolerance", new ToleranceShape(), "Numbers may differ by this much.");

    public static readonly ImmutableArray<Key> All = [CaseSensitive, SpaceChangeSensitive, Tolerance, Relative, Absolute];

    public static OutputValidator Read(Fields? fields, Faults faults)
    {
        if (fields is null)
            return new OutputValidator(false, false, null, null);
        if (fields.Has(Tolerance) && (fields.Has(Relative) || fields.Has(Absolute)))
            faults.Add(fields.LineOf(Tolerance), "`float_tolerance` sets both tolerances; give it alone, or the other two");
        var both = fields.OrNull(Tolerance);
        return new OutputValidator(
            fields.Get(CaseSensitive, false), fields.Get(SpaceChangeSensitive, false),
            fields.OrNull(Relative) ?? both, fields.OrNull(Absolute) ?? both);
    }
}
