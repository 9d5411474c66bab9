namespace Grader.Reporting.Exchange;

/// <summary>JSON as the exchange formats write it: members without a value are left out.</summary>
internal static class Json
{
    public static string Object(params ReadOnlySpan<(string Key, string? Value)> members)
    {
        var written = new List<string>(members.Length);
        foreach (var (key, value) in members)
            if (value is not null)
                written.Add($"{JsonText.Of(key)}: {value}");
        return written.Count == 0 ? "{}" : $"{{ {string.Join(", ", written)} }}";
    }

    public static string Array(IEnumerable<string> items) => $"[{string.Join(", ", items)}]";

    /// <summary>An item a line.</summary>
    public static string Lines(IReadOnlyCollection<string> items, string indent) =>
        items.Count == 0 ? "[]" : $"[\n{indent}  {string.Join($",\n{indent}  ", items)}\n{indent}]";

    /// <summary>Null, and so left out, if there is no text.</summary>
    public static string? Text(string? text) => string.IsNullOrEmpty(text) ? null : JsonText.Of(text);
}
