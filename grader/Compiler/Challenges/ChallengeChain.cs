using System.Collections.Immutable;
using Grader.Compiler.Emitting;
using Grader.Compiler.Sources;
using Grader.Compiler.Surface;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Grader.Compiler.Challenges;

/// <summary>
/// A challenge compiled against its reference, and kept: submissions are compiled on it. Each compilation sees the one before:
/// <c>Given ← Submission ← Checks ← Hidden</c>.
/// </summary>
internal sealed record ChallengeChain(
    ChallengeSources Sources, CSharpCompilation? Given, CSharpCompilation Reference, Lazy<CheckScripts> Scripts, SubmissionFit Fit)
{
    /// <summary>What submissions are compiled on: as the reference is, but for the reference network.</summary>
    private readonly CSharpCompilation _base = Sources.UsesNetworks ? Reference.RemoveReferences(FrameworkReferences.Networks) : Reference;

    private CSharpCompilation? _empty;

    /// <summary>The submission's code in the place of the reference, on a compilation whose references are resolved already.</summary>
    /// <param name="isReference">Only the reference itself may be built on the reference network.</param>
    public CSharpCompilation Substitute(IReadOnlyList<SyntaxTree> trees, bool isReference)
    {
        var place = isReference ? Reference : _base;
        if (Sources.Form == CodeForm.Script)
            return place.ReplaceSyntaxTree(place.SyntaxTrees[0], trees[0]);
        var empty = isReference ? WithoutSources(Reference) : _empty ??= WithoutSources(_base);
        return empty.AddSyntaxTrees(trees);
    }

    private static CSharpCompilation WithoutSources(CSharpCompilation library) =>
        library.RemoveSyntaxTrees(library.SyntaxTrees.Where(tree => tree.FilePath.Length > 0));

    /// <summary>The checks' script on another submission: on it where both are scripts, with reference to it where it is a library.</summary>
    public CSharpCompilation ChecksOn(CSharpCompilation submission, SyntaxTree checks) =>
        ChainLinks.Checks(Sources, checks, Given, submission);

    public CSharpCompilation HiddenOn(CSharpCompilation submission, CSharpCompilation checks, SyntaxTree hidden) =>
        ChainLinks.Hidden(Sources, hidden, Given, submission, checks);
}

internal sealed record ChallengeImages(Image? Given, Image Reference, Image Checks, Image? Hidden);
