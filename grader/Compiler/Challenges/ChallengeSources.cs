using System.Collections.Immutable;
using Grader.Compiler.Sources;

namespace Grader.Compiler.Challenges;

/// <summary>A code challenge as the host sends it.</summary>
/// <param name="Usings">Namespaces beside the implicit ones.</param>
internal sealed record ChallengeSources(
    CodeForm Form, ImmutableArray<string> Usings, ImmutableArray<Source> Given, ImmutableArray<Source> Reference, Source Checks, Source? Hidden)
{
    /// <summary>The reference is built on the reference network, which is in no using but its own.</summary>
    public bool UsesNetworks => Reference.Any(file => file.Text.Contains("Grader.Networks", StringComparison.Ordinal));

    /// <summary>A submission that is the reference word for word, as when a challenge proves itself.</summary>
    public bool IsReference(ImmutableArray<Source> files) => files.Select(file => file.Text).SequenceEqual(Reference.Select(file => file.Text), StringComparer.Ordinal);
}
