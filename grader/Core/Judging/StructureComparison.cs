using System.Collections.Immutable;

namespace Grader.Judging;

/// <summary>By the public members of the reference's object, whatever the type is called; what else a submission's object has does not count.</summary>
internal static class StructureComparison
{
    public static Difference? Find(Observation.Structure expected, Observation.Structure actual, Comparing comparing)
    {
        var members = new Dictionary<string, Observation>(StringComparer.Ordinal);
        foreach ((string name, Observation value) in actual.Members)
            members[name] = value;
        foreach ((string name, Observation value) in expected.Members)
        {
            if (!members.TryGetValue(name, out Observation? found))
                return Missing(name, expected, actual.Members);
            if (Comparison.Find(value, found, comparing) is { } difference)
                return difference.At(new Step.Member(name));
        }
        return null;
    }

    private static Difference Missing(string name, Observation.Structure expected, ImmutableArray<(string Name, Observation Value)> members)
    {
        var difference = new Difference(() => $"it has no public member {CSharpLiteral.Escape(name, 100)}", RuleText.Members(expected.Type));
        foreach ((string other, _) in members)
            if (other.Equals(name, StringComparison.OrdinalIgnoreCase))
                return difference.Guessing($"it has {CSharpLiteral.Escape(other, 100)}");
        return difference;
    }
}
