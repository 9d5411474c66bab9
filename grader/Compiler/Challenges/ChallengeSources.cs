using System.Collections.Immutable;
using Grader.Compiler.Sources;

namespace Grader.Compiler.Challenges;

/// <summary>A code challenge as the host sends it.</summary>
/// <param name="Usings">Namespaces beside the implicit ones.</param>
internal sealed record ChallengeSources(
    CodeForm Form, ImmutableArray<string> Usings, ImmutableArray<Source> Given, ImmutableArray<Source> Reference, Source Checks, Source? Hidden);
