using System.Collections.Immutable;

namespace Grader.Challenges.Yaml;

/// <summary>
/// One entry of answers.yaml, or a whole sample of a question. A value is one try; a block list is the tries in order. A list
/// or mapping in brackets is text: <c>[1, 0, 5]</c> is what a program prints, and nobody should have to know that YAML reads more into it.
/// </summary>
internal static class YamlAnswer
{
    /// <summary>The tries in order; or none, and the fault.</summary>
    /// <param name="text">The document that <paramref name="node"/> is in.</param>
    public static (ImmutableArray<string> Tries, YamlFault? Fault) Read(YamlNode node, string text)
    {
        if (node is not YamlList { Flow: false, Items: var items })
            return Text(node, text) is { } one ? ([one], null) : ([], Wrong(node));
        if (items.FirstOrDefault(item => Text(item, text) is null) is { } wrong)
            return ([], Wrong(wrong));
        return ([.. items.Select(item => Text(item, text)!)], null);
    }

    private static string? Text(YamlNode node, string text) => node switch
    {
        YamlScalar { IsNull: true } => null,
        YamlScalar scalar => scalar.Text,
        YamlList { Flow: true } or YamlMapping { Flow: true } => text[node.Start..node.End],
        _ => null,
    };

    private static YamlFault Wrong(YamlNode node) => new(
        node.Line, node is YamlScalar ? "no answer; a try that ran out of time is written ''" : $"{node.Kind} where an answer is expected");
}
