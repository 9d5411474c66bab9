using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Grader.Compiler.Recompiling;

/// <summary>Everything that a top-level piece of the checks binds to, by the text that does so; written names and what is implied.</summary>
internal sealed class Bindings
{
    private readonly SortedDictionary<TextSpan, List<BoundSymbol>> _bySpan = new(Comparer<TextSpan>.Create(Order));

    private Bindings() { }

    public IEnumerable<KeyValuePair<TextSpan, List<BoundSymbol>>> BySpan => _bySpan;

    public IReadOnlyList<BoundSymbol> At(TextSpan span) => _bySpan.TryGetValue(span, out var symbols) ? symbols : [];

    public static Bindings Of(SemanticModel model, SyntaxNode piece)
    {
        var bindings = new Bindings();
        foreach (var node in piece.DescendantNodesAndSelf())
        {
            foreach (var symbol in Symbols(model, node))
                bindings.Add(node.Span, symbol);
            if (model.GetOperation(node) is { } operation)
            {
                foreach (var symbol in OperationSymbols.Of(operation))
                    bindings.Add(node.Span, symbol);
            }
        }
        return bindings;
    }

    /// <summary>By start, then the shorter first: a name comes before the call that it is part of.</summary>
    private static int Order(TextSpan a, TextSpan b) =>
        a.Start != b.Start ? a.Start.CompareTo(b.Start) : a.Length.CompareTo(b.Length);

    private void Add(TextSpan span, ISymbol? symbol)
    {
        if (symbol is null or IArrayTypeSymbol or IPointerTypeSymbol or IErrorTypeSymbol)
            return;
        var bound = BoundSymbol.Of(symbol);
        if (!_bySpan.TryGetValue(span, out var symbols))
            _bySpan[span] = symbols = [];
        if (!symbols.Exists(s => s.Id == bound.Id))
            symbols.Add(bound);
    }

    private static IEnumerable<ISymbol?> Symbols(SemanticModel model, SyntaxNode node) => node switch
    {
        ForEachStatementSyntax loop when model.GetForEachStatementInfo(loop) is var info =>
            [info.GetEnumeratorMethod, info.MoveNextMethod, info.CurrentProperty, info.DisposeMethod, info.ElementConversion.MethodSymbol, info.CurrentConversion.MethodSymbol],
        AwaitExpressionSyntax awaiting when model.GetAwaitExpressionInfo(awaiting) is var info =>
            [info.GetAwaiterMethod, info.IsCompletedProperty, info.GetResultMethod],
        AssignmentExpressionSyntax { Left: TupleExpressionSyntax or DeclarationExpressionSyntax } assignment => Deconstruction(model.GetDeconstructionInfo(assignment)),
        QueryClauseSyntax clause when model.GetQueryClauseInfo(clause) is var info => [info.CastInfo.Symbol, info.OperationInfo.Symbol],
        SelectOrGroupClauseSyntax or OrderingSyntax => [model.GetSymbolInfo(node).Symbol],
        ExpressionSyntax { Parent: InitializerExpressionSyntax } element =>
            [model.GetCollectionInitializerSymbolInfo(element).Symbol, .. Expression(model, element)],
        ExpressionSyntax expression => Expression(model, expression),
        ConstructorInitializerSyntax or AttributeSyntax or PrimaryConstructorBaseTypeSyntax => [model.GetSymbolInfo(node).Symbol],
        _ => [],
    };

    private static IEnumerable<ISymbol?> Expression(SemanticModel model, ExpressionSyntax expression) =>
        [model.GetSymbolInfo(expression).Symbol, model.GetConversion(expression).MethodSymbol];

    private static IEnumerable<ISymbol?> Deconstruction(DeconstructionInfo info) =>
        [info.Method, info.Conversion?.MethodSymbol, .. info.Nested.SelectMany(Deconstruction)];
}
