using System.Text.RegularExpressions;

namespace Grader.Challenges.Yaml;

/// <summary>Plain scalars that the core schema of YAML 1.2 reads as numbers; editors with a schema do the same.</summary>
internal static partial class YamlNumber
{
    public static bool Matches(string text) => Pattern().IsMatch(text);

    [GeneratedRegex(@"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?\z|^0o[0-7]+\z|^0x[0-9a-fA-F]+\z|^[-+]?\.(inf|Inf|INF)\z|^\.(nan|NaN|NAN)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}

/// <summary>Plain scalars that the core schema of YAML 1.2 reads as true or false: not <c>yes</c>, not <c>on</c>.</summary>
internal static class YamlFlag
{
    public static bool Matches(string text) => text is "true" or "True" or "TRUE" or "false" or "False" or "FALSE";
}
