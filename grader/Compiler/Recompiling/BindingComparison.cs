using Grader.Compiler.Challenges;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Grader.Compiler.Recompiling;

/// <summary>A piece of the checks that means something else with this submission than the author meant.</summary>
/// <param name="Meant">What it binds to in the challenge's own compile.</param>
/// <param name="Found">What takes its place; null if nothing of that kind does.</param>
internal readonly record struct Rebinding(ISymbol Meant, ISymbol? Found);

/// <summary>
/// Rule 25: in a recompile everything binds to what it binds to in the challenge's own compile, unless that was in
/// <c>Submission</c>. And what was there must not become something else: a framework's function of that name would be graded
/// in place of the learner's.
/// </summary>
internal static class BindingComparison
{
    public static Rebinding? First(Bindings meant, Bindings found, SyntaxNode piece)
    {
        foreach (var (span, symbols) in meant.BySpan)
        {
            var here = found.At(span);
            foreach (var symbol in symbols)
            {
                if (symbol.Submitted ? IsReplaced(symbol.Symbol, here, piece, span) : !here.Any(h => h.Id == symbol.Id))
                    return new Rebinding(symbol.Symbol, here.Where(h => !symbols.Contains(h)).OrderByDescending(h => h.Submitted).Select(h => h.Symbol).FirstOrDefault());
            }
        }
        foreach (var (span, symbols) in found.BySpan)
        {
            foreach (var symbol in symbols.Where(s => s.Submitted))
            {
                if (!meant.BySpan.Any(pair => span.Contains(pair.Key) && pair.Value.Exists(s => s.Submitted)))
                    return new Rebinding(symbol.Symbol, symbol.Symbol);
            }
        }
        return null;
    }

    /// <summary>
    /// A name of the submission, not reached through a value: it is still the submission's, whatever kind of thing it is now.
    /// Members reached through a value go with the value's type, which is the learner's choice.
    /// </summary>
    private static bool IsReplaced(ISymbol meant, IReadOnlyList<BoundSymbol> here, SyntaxNode piece, TextSpan span)
    {
        if (here.Any(h => h.Submitted))
            return false;
        if (meant is IMethodSymbol { IsExtensionMethod: true } or IMethodSymbol { ReducedFrom: not null })
            return true;
        return piece.FindNode(span, getInnermostNodeForTie: true) is SimpleNameSyntax name && !IsReachedThroughValue(name, meant);
    }

    private static bool IsReachedThroughValue(SimpleNameSyntax name, ISymbol meant) =>
        name.Parent is MemberAccessExpressionSyntax access && access.Name == name && !meant.IsStatic && meant is not ITypeSymbol
        || name.Parent is MemberBindingExpressionSyntax or AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax } or NameColonSyntax or NameEqualsSyntax or ExpressionColonSyntax;
}
