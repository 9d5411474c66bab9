using Grader.Compiler.Challenges;
using Microsoft.CodeAnalysis;

namespace Grader.Compiler.Recompiling;

/// <summary>What a piece of the checks means in one compilation, comparable with what it means in another.</summary>
internal readonly record struct BoundSymbol(string Id, ISymbol Symbol)
{
    public bool Submitted => SubmissionUses.Submitted(Symbol);

    public static BoundSymbol Of(ISymbol symbol) => new(Identify(symbol), symbol);

    private static string Identify(ISymbol symbol)
    {
        if (symbol is ILocalSymbol or IParameterSymbol or IRangeVariableSymbol or ILabelSymbol or IDiscardSymbol or IDynamicTypeSymbol or ITypeParameterSymbol)
            return $"{symbol.Kind} {symbol.Name}";
        if (symbol is INamespaceSymbol)
            return "N:" + symbol.ToDisplayString();
        var definition = (symbol is IMethodSymbol { ReducedFrom: { } extension } ? extension : symbol).OriginalDefinition;
        // The checks' own symbols are known by their place, which does not change: a documentation id would name types of the
        // submission in their signatures.
        if (definition.DeclaringSyntaxReferences is [var declaration, ..] && definition.ContainingAssembly?.Name is "Checks" or "Hidden" or null && definition.DeclaringSyntaxReferences.Length > 0)
            return $"{definition.Kind} {declaration.SyntaxTree.FilePath} {declaration.Span}";
        return $"{definition.ContainingAssembly?.Name} {definition.GetDocumentationCommentId() ?? definition.ToDisplayString()}";
    }
}
