using static Grader.Judging.Observation;

namespace Grader.Judging;

/// <summary>
/// Whether two observations are the same answer: by shape, never by the type's name. What is expected decides: it says which
/// members count, whether a number is an integer, and how far a floating number may be off.
/// </summary>
public static class Comparison
{
    /// <summary>Null where they are equal.</summary>
    public static Mismatch? Compare(Observation expected, Observation actual, ComparisonRule rule) =>
        Find(expected, actual, new Comparing(rule))?.ToMismatch(expected, actual);

    internal static Difference? Find(Observation expected, Observation actual, Comparing comparing)
    {
        if (!comparing.Spend())
            return TooMuch();
        return (expected, actual) switch
        {
            (_, Unsupported) or (Unsupported, _) => NoPlainData(actual),
            (Floating or Integer or Observation.Decimal or Complex, Floating or Integer or Observation.Decimal or Complex) =>
                NumberComparison.Find(expected, actual, comparing.Rule),
            (Null, Null) => null,
            (Observation.Boolean x, Observation.Boolean y) => Same(x.Value == y.Value, expected, actual),
            (Character x, Character y) => Same(x.Value == y.Value, expected, actual),
            (Text x, Text y) => TextComparison.Find(x.Value, y.Value, comparing.Rule.Exact),
            (Atom x, Atom y) when x.Type == y.Type => Same(x.Value == y.Value, expected, actual),
            (Enumeration x, Enumeration y) => Same(x.Name == y.Name, expected, actual),
            _ => Compound(expected, actual, comparing),
        };
    }

    internal static Difference TooMuch() => new(() => "too many values to compare without their order", RuleText.AnyOrder);

    internal static Difference WrongKind(Observation expected, Observation actual) =>
        new(() => $"expected {Kinds.Describe(expected)}, got {Kinds.Describe(actual)}", RuleText.SameKind);

    internal static Difference WrongValue(Observation expected, Observation actual, string rule) =>
        new(() => $"expected {ObservationText.Render(expected, 100)}, got {ObservationText.Render(actual, 100)}", rule);

    private static Difference? Compound(Observation expected, Observation actual, Comparing comparing) => (expected, actual) switch
    {
        (Sequence x, Sequence y) => SequenceComparison.Find(x, y, comparing),
        (Sequence x, Set y) when comparing.Rule.Unordered => UnorderedComparison.Find(x.Items, y.Items, comparing.WithOrder(), RuleText.AnyOrder),
        (Set x, Set y) => UnorderedComparison.Find(x.Items, y.Items, comparing.WithoutTolerance(), RuleText.SameElements),
        (Set x, Sequence y) => UnorderedComparison.Find(x.Items, y.Items, comparing.WithoutTolerance(), RuleText.SameElements),
        (Grid x, Grid y) => GridComparison.Find(x, y, comparing),
        (Map x, Map y) => MapComparison.Find(x, y, comparing),
        (Observation.Tuple x, Observation.Tuple y) => TupleComparison.Find(x, y, comparing),
        (Structure x, Structure y) => StructureComparison.Find(x, y, comparing),
        _ => WrongKind(expected, actual),
    };

    private static Difference? Same(bool same, Observation expected, Observation actual) =>
        same ? null : WrongValue(expected, actual, RuleText.Exact);

    /// <summary>Nothing equals it, not even itself: it has no value that could be compared.</summary>
    private static Difference NoPlainData(Observation actual) => actual is Unsupported unsupported
        ? new Difference(() => $"a value of type {CSharpLiteral.Escape(unsupported.Type, 100)} cannot be compared: it {CSharpLiteral.Escape(unsupported.Why, 100)}", RuleText.PlainData)
        : new Difference(() => "the expected value cannot be compared: it is no plain data", RuleText.PlainData);
}
