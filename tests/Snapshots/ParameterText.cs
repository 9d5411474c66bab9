using System.Collections;
using System.Globalization;
using System.Text;

namespace VerifyTests;

/// <summary>A theory's arguments as part of a file name.</summary>
internal static class ParameterText
{
    // What a file name cannot hold on one system or another; '#' numbers the files of one test in Verify.
    private const string Reserved = "\"\\<>|:*?/#";

    /// <summary>Appends <paramref name="value"/> as Verify writes it; values that it writes in a way of its own are refused.</summary>
    public static void Append(StringBuilder name, object? value, bool nested = false)
    {
        switch (value)
        {
            case null:
                name.Append("null");
                break;
            case string text:
                AppendValid(name, text);
                break;
            case DateTime or DateTimeOffset or DateOnly or TimeOnly or IDictionary:
                throw new NotSupportedException($"{value.GetType().Name} in a snapshot's name: use UseTextForParameters.");
            case IEnumerable items:
                AppendAll(name, [.. items.Cast<object?>()], nested);
                break;
            case IFormattable number when value.GetType().IsPrimitive || value is decimal or Half:
                name.Append(number.ToString(null, CultureInfo.InvariantCulture));
                break;
            default:
                AppendValid(name, value.ToString() ?? throw new NotSupportedException($"{value.GetType().Name} has no text."));
                break;
        }
    }

    private static void AppendAll(StringBuilder name, object?[] items, bool nested)
    {
        if (items.Length == 0)
        {
            name.Append("[]");
            return;
        }

        name.Append(nested ? "[" : "");
        for (var i = 0; i < items.Length; i++)
            Append(i == 0 ? name : name.Append(','), items[i], nested: true);
        name.Append(nested ? "]" : "");
    }

    private static void AppendValid(StringBuilder name, string text)
    {
        foreach (var c in text)
            name.Append(c < ' ' || Reserved.Contains(c, StringComparison.Ordinal) ? '-' : c);
    }
}
