using Grader.Compiler.Emitting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grader.Compiler.Challenges;

/// <summary>
/// Checks call the submission only inside <c>Check</c> and its like. A call in a top-level statement of its own would run at
/// set-up, where an endless loop or an exception of the submission takes every check with it.
/// </summary>
internal static class EarlyCalls
{
    public static List<SourceError> In(IReadOnlyList<CSharpCompilation> scripts)
    {
        var errors = new List<SourceError>();
        var callers = Callers(scripts);
        foreach (var script in scripts)
        {
            var model = script.GetSemanticModel(script.SyntaxTrees[0]);
            foreach (var node in Early(script.SyntaxTrees[0], model))
            {
                if (Runs(model, node, callers) is { } symbol)
                    errors.Add(SourceErrors.At(node.SyntaxTree, node.SpanStart, "GR0002", Message(symbol)));
            }
        }
        return errors;
    }

    private static string Message(ISymbol symbol) =>
        $"`{(symbol is IMethodSymbol { MethodKind: MethodKind.Constructor } ? symbol.ContainingType : symbol).Name}` is used here at set-up: checks call the submission only inside `Check` or `Metric`.";

    /// <summary>The checks' own functions that call the submission, directly or through one another.</summary>
    private static HashSet<string> Callers(IReadOnlyList<CSharpCompilation> scripts)
    {
        var callers = new HashSet<string>(StringComparer.Ordinal);
        int before;
        do
        {
            before = callers.Count;
            foreach (var script in scripts)
            {
                var tree = script.SyntaxTrees[0];
                var model = script.GetSemanticModel(tree);
                foreach (var member in tree.GetRoot().DescendantNodes().OfType<MemberDeclarationSyntax>().Where(m => m is not GlobalStatementSyntax))
                {
                    if (model.GetDeclaredSymbol(member)?.GetDocumentationCommentId() is { } id && !callers.Contains(id) && Calls(member, model, callers))
                        callers.Add(id);
                }
            }
        }
        while (callers.Count > before);
        return callers;
    }

    private static bool Calls(MemberDeclarationSyntax member, SemanticModel model, HashSet<string> callers) =>
        member.DescendantNodes(node => !IsDeferred(node, model)).Any(node => Runs(model, node, callers) is not null);

    private static IEnumerable<SyntaxNode> Early(SyntaxTree tree, SemanticModel model) =>
        ((CompilationUnitSyntax)tree.GetRoot()).Members
            .Where(member => member is GlobalStatementSyntax or FieldDeclarationSyntax)
            .SelectMany(member => member.DescendantNodes(node => !IsDeferred(node, model)));

    /// <summary>An argument of <c>Check</c> and its like that is only kept there.</summary>
    private static bool IsDeferred(SyntaxNode node, SemanticModel model) =>
        node is ArgumentSyntax { Expression: AnonymousFunctionExpressionSyntax or SimpleNameSyntax or MemberAccessExpressionSyntax, Parent.Parent: InvocationExpressionSyntax call } argument &&
        model.GetSymbolInfo(call).Symbol is IMethodSymbol { ContainingAssembly.Name: "Grader.Kit" } &&
        (argument.Expression is AnonymousFunctionExpressionSyntax || model.GetSymbolInfo(argument.Expression).Symbol is IMethodSymbol);

    private static ISymbol? Runs(SemanticModel model, SyntaxNode node, HashSet<string> callers)
    {
        if (node is not ExpressionSyntax || model.GetSymbolInfo(node).Symbol is not { } symbol || symbol is ITypeSymbol or INamespaceSymbol)
            return null;
        return SubmissionUses.Submitted(symbol) || symbol.GetDocumentationCommentId() is { } id && callers.Contains(id) ? symbol : null;
    }
}
