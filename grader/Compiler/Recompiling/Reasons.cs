using Grader.Compiler.Challenges;
using Grader.Compiler.Emitting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grader.Compiler.Recompiling;

/// <summary>Why a piece of the checks does not fit a submission, in words that a learner understands without seeing the checks.</summary>
/// <param name="meant">The checks in the challenge's own compile.</param>
/// <param name="causes">Names that the checks declare and that were dropped before, each with its reason.</param>
internal sealed class Reasons(SemanticModel meant, CSharpCompilation submission, IReadOnlyDictionary<string, string> causes)
{
    private readonly FormDifference _difference = new(submission);

    /// <param name="original">The piece in the challenge's own compile.</param>
    /// <param name="piece">The same in the recompile, where it has errors.</param>
    public string ForErrors(SyntaxNode original, SyntaxNode piece, SemanticModel found, IReadOnlyList<Diagnostic> errors) =>
        Cause(piece) ?? Hiding(original, piece, found) ?? Differences(original, errors) ??
        "the checks do not compile with your code: " + SourceErrors.Message(found.Compilation, errors[0]);

    public string ForRebinding(SyntaxNode original, Rebinding rebinding)
    {
        if (rebinding is { Found: { } found, Meant: { } meantSymbol } && SubmissionUses.Submitted(found) && !SubmissionUses.Submitted(meantSymbol) && found.Name == meantSymbol.Name)
            return Hides(found, meantSymbol);
        if (SubmissionUses.Submitted(rebinding.Meant) && _difference.Of(rebinding.Meant) is { } difference)
            return difference;
        return Differences(original, []) ?? $"with your code the checks would not use {PlainNames.Origin(rebinding.Meant)}";
    }

    private static string Hides(ISymbol found, ISymbol hidden) => $"your `{found.Name}` hides {PlainNames.Origin(hidden)}";

    private string? Cause(SyntaxNode piece) => piece.DescendantNodes().OfType<SimpleNameSyntax>()
        .Select(name => causes.GetValueOrDefault(name.Identifier.ValueText)).FirstOrDefault(cause => cause is not null);

    /// <summary>A name of the framework or the course that binds to the submission now.</summary>
    private string? Hiding(SyntaxNode original, SyntaxNode piece, SemanticModel found)
    {
        foreach (var (before, after) in original.DescendantNodes().OfType<SimpleNameSyntax>().Zip(piece.DescendantNodes().OfType<SimpleNameSyntax>()))
        {
            if (meant.GetSymbolInfo(before).Symbol is not { } symbol || SubmissionUses.Submitted(symbol) || symbol is ILocalSymbol or IParameterSymbol)
                continue;
            var info = found.GetSymbolInfo(after);
            if ((info.Symbol ?? info.CandidateSymbols.FirstOrDefault(SubmissionUses.Submitted)) is { } now && SubmissionUses.Submitted(now))
                return Hides(now, symbol);
        }
        return null;
    }

    /// <summary>What the piece uses of the submission, what stands at an error first.</summary>
    private string? Differences(SyntaxNode original, IReadOnlyList<Diagnostic> errors)
    {
        var uses = original.DescendantNodes()
            .Where(node => node is ExpressionSyntax)
            .Select(node => (node, symbol: meant.GetSymbolInfo(node).Symbol))
            .Where(use => use.symbol is not null && (SubmissionUses.Submitted(use.symbol) || use.symbol is INamespaceSymbol { IsGlobalNamespace: false } space && InSubmission(space)))
            .ToList();
        var near = uses.Where(use => errors.Any(error => error.Location.SourceSpan.IntersectsWith((use.node.Parent as InvocationExpressionSyntax ?? use.node).Span)));
        uses.InsertRange(0, near.ToList());
        return uses.Select(use => _difference.Of(use.symbol!)).FirstOrDefault(text => text is not null)
            ?? uses.Select(use => _difference.OfKind(use.symbol!)).FirstOrDefault(text => text is not null);
    }

    private static bool InSubmission(INamespaceSymbol space) =>
        space.ConstituentNamespaces.Any(n => n.ContainingAssembly?.Name == Sources.Dialect.Submission) && space.ConstituentNamespaces.Length <= 1;
}
