using System.Collections.Immutable;
using Grader.Compiler.Sources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Grader.Compiler.Challenges;

/// <summary>
/// The four compilations of a chain, <c>Given ← Submission ← Checks ← Hidden</c>. Scripts follow one another; libraries refer to
/// one another, and the checks are scripts in both forms.
/// </summary>
internal static class ChainLinks
{
    public static CSharpCompilation? Given(ChallengeSources sources, IReadOnlyList<SyntaxTree> trees) =>
        trees.Count == 0 ? null
        : sources.Form == CodeForm.Script ? Dialect.Script(Dialect.Given, trees[0], Usings(sources), null)
        : Dialect.Library(Dialect.Given, trees, Usings(sources), [Dialect.Submission, Dialect.Checks, Dialect.Hidden]);

    /// <summary>In the place of <c>Submission</c>; it alone may be built on the reference network.</summary>
    public static CSharpCompilation Reference(ChallengeSources sources, IReadOnlyList<SyntaxTree> trees, CSharpCompilation? given)
    {
        MetadataReference[] networks = sources.UsesNetworks ? [FrameworkReferences.Networks] : [];
        return sources.Form == CodeForm.Script
            ? Dialect.Script(Dialect.Submission, trees[0], Usings(sources), given, networks)
            : Dialect.Library(Dialect.Submission, trees, Usings(sources), [Dialect.Checks, Dialect.Hidden], [.. ReferenceTo(given), .. networks]);
    }

    public static CSharpCompilation Checks(ChallengeSources sources, SyntaxTree tree, CSharpCompilation? given, CSharpCompilation submission) =>
        sources.Form == CodeForm.Script
            ? Dialect.Script(Dialect.Checks, tree, CheckUsings(sources), submission)
            : Dialect.Script(Dialect.Checks, tree, CheckUsings(sources), null, [.. ReferenceTo(given), .. ReferenceTo(submission)]);

    public static CSharpCompilation Hidden(
        ChallengeSources sources, SyntaxTree tree, CSharpCompilation? given, CSharpCompilation submission, CSharpCompilation checks) =>
        sources.Form == CodeForm.Script
            ? Dialect.Script(Dialect.Hidden, tree, CheckUsings(sources), checks)
            : Dialect.Script(Dialect.Hidden, tree, CheckUsings(sources), checks, [.. ReferenceTo(given), .. ReferenceTo(submission)]);

    private static ImmutableArray<string> Usings(ChallengeSources sources) => [.. Dialect.Usings, .. sources.Usings];

    // Only the checks have `Check` and its like without a prefix.
    private static ImmutableArray<string> CheckUsings(ChallengeSources sources) => [.. Usings(sources), Dialect.CheckFunctions];

    private static MetadataReference[] ReferenceTo(CSharpCompilation? compilation) =>
        compilation is null ? [] : [compilation.ToMetadataReference()];
}
