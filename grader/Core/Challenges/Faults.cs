using Grader.Challenges.Yaml;

namespace Grader.Challenges;

/// <summary>The problems of one file, into the list of all: reading goes on after each, so that an author sees them at once.</summary>
internal sealed class Faults(string file, List<Problem> all)
{
    public int Count { get; private set; }

    public void Add(int? line, string message, string? suggestion = null)
    {
        Count++;
        all.Add(new Problem(file, line, message, suggestion));
    }

    public void Expected(YamlNode node, string name, string what, string advice = "") =>
        Add(node.Line, $"`{name}` is {node.Kind} where {what} is expected{(advice == "" ? "" : $"; {advice}")}");
}
