using System.Collections.Immutable;

namespace Grader.Challenges.Yaml;

/// <summary>A piece of a YAML document with its place in it.</summary>
/// <param name="Line">1-based.</param>
/// <param name="Start">Index of the first character in the text.</param>
/// <param name="End">Index after the last character.</param>
internal abstract record YamlNode(int Line, int Start, int End)
{
    /// <summary>As a message names it: <c>a list</c>.</summary>
    public abstract string Kind { get; }
}

/// <param name="Plain">Not quoted and not a block scalar: then <c>12</c>, <c>true</c> and nothing at all aren't text.</param>
internal sealed record YamlScalar(string Text, bool Plain, int Line, int Start, int End) : YamlNode(Line, Start, End)
{
    public override string Kind =>
        IsNull ? "nothing" : !Plain ? "text" : YamlNumber.Matches(Text) ? "a number" : YamlFlag.Matches(Text) ? "true or false" : "text";

    public bool IsNull => Plain && Text is "" or "~" or "null" or "Null" or "NULL";
}

/// <param name="Flow">Written <c>[a, b]</c>, not as lines with dashes.</param>
internal sealed record YamlList(ImmutableArray<YamlNode> Items, bool Flow, int Line, int Start, int End) : YamlNode(Line, Start, End)
{
    public override string Kind => "a list";
}

/// <param name="Flow">Written <c>{ a: b }</c>, not as lines.</param>
internal sealed record YamlMapping(ImmutableArray<YamlEntry> Entries, bool Flow, int Line, int Start, int End) : YamlNode(Line, Start, End)
{
    public override string Kind => "a mapping";
}

/// <param name="Line">Of the key.</param>
internal sealed record YamlEntry(string Key, int Line, YamlNode Value);

/// <summary>Something the text gets wrong as YAML.</summary>
internal sealed record YamlFault(int Line, string Message);

/// <summary>A document that could be read, or the faults that kept it from being read, or both.</summary>
/// <param name="Root">Null if the text is empty or no YAML.</param>
internal sealed record YamlDocument(YamlNode? Root, ImmutableArray<YamlFault> Faults);
