using System.Collections.Immutable;
using System.Globalization;
using Grader.Judging;

namespace Grader.Grading.Leaks;

/// <summary>
/// The values that the reference's run gave a check and got from it, as texts in the forms in which they would turn up in a
/// report. Names (of types, members, constants) and exceptions are none: those are the same in everybody's program.
/// </summary>
internal static class ObservedValues
{
    public static IEnumerable<string> Of(ExpectedCheck check) => check.Cases
        .SelectMany(@case => new[] { @case.Input, (@case.Outcome as Outcome.Returned)?.Value })
        .OfType<Observation>()
        .SelectMany(Of)
        .Concat(WrittenValues.InText(check.Printed));

    private static IEnumerable<string> Of(Observation root)
    {
        if (Parts(root).Any() && HasPlainLeavesOnly(root))
            yield return Rendered(root);
        var left = new Stack<Observation>([root]);
        while (left.TryPop(out var value))
        {
            foreach (string text in Texts(value))
                yield return text;
            foreach (var part in Parts(value))
                left.Push(part);
        }
    }

    private static IEnumerable<string> Texts(Observation value)
    {
        switch (value)
        {
            case Observation.Text text:
                return [.. WrittenValues.InText(text.Value), .. WrittenValues.InText(CSharpLiteral.Escape(text.Value, HiddenValues.Longest, '"'))];
            case Observation.Floating { Value: var number, Type: var type } floating when double.IsFinite(number):
                return [NumberText.Of(floating), Exact(number, type)];
            case Observation.Floating or Observation.Structure:
                return [];
            case var scalar when IsPlain(scalar):
            case var row when Parts(row).Any() && Parts(row).All(IsPlain):
                return [Rendered(value)];
            default:
                return [];
        }
    }

    /// <summary>As a program prints it.</summary>
    private static string Exact(double number, FloatingType type) => type switch
    {
        FloatingType.Double => number.ToString("R", CultureInfo.InvariantCulture),
        FloatingType.Single => ((float)number).ToString("R", CultureInfo.InvariantCulture),
        _ => ((Half)number).ToString("R", CultureInfo.InvariantCulture),
    };

    /// <summary>As a report shows it, up to what is left out there.</summary>
    private static string Rendered(Observation value) => ObservationText.Render(value).Split('…')[0];

    private static bool HasPlainLeavesOnly(Observation root)
    {
        var left = new Stack<Observation>([root]);
        while (left.TryPop(out var value))
        {
            if (value is Observation.Structure || !IsPlain(value) && !Parts(value).Any())
                return false;
            foreach (var part in Parts(value))
                left.Push(part);
        }
        return true;
    }

    private static bool IsPlain(Observation value) => value is Observation.Integer or Observation.Floating or Observation.Decimal
        or Observation.Complex or Observation.Character or Observation.Text or Observation.Atom;

    private static IEnumerable<Observation> Parts(Observation value) => value switch
    {
        Observation.Sequence sequence => sequence.Items,
        Observation.Grid grid => grid.Items,
        Observation.Set set => set.Items,
        Observation.Tuple tuple => tuple.Items,
        Observation.Map map => map.Entries.SelectMany(entry => new[] { entry.Key, entry.Value }),
        Observation.Structure structure => structure.Members.Select(member => member.Value),
        _ => [],
    };
}
