using Grader.Compiler.Emitting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grader.Compiler.Sources;

/// <summary>
/// <c>#r</c> and <c>#load</c> would fetch other code, <c>#line</c> would move errors elsewhere. They are found in the syntax
/// tree: in a string or a comment the same letters are nothing.
/// </summary>
internal static class ForbiddenDirectives
{
    public static IEnumerable<SourceError> In(SyntaxTree tree)
    {
        var root = tree.GetRoot();
        if (!root.ContainsDirectives)
            return [];
        return root.DescendantNodes(node => node.ContainsDirectives, descendIntoTrivia: true)
            .OfType<DirectiveTriviaSyntax>()
            .Select(directive => (directive, message: Message(directive)))
            .Where(found => found.message is not null)
            .Select(found => SourceErrors.At(tree, found.directive.SpanStart, "GR0001", found.message!));
    }

    private static string? Message(DirectiveTriviaSyntax directive) => directive.Kind() switch
    {
        SyntaxKind.ReferenceDirectiveTrivia => "`#r` is not available: the whole framework is referenced already.",
        SyntaxKind.LoadDirectiveTrivia => "`#load` is not available: put the code into this file.",
        SyntaxKind.LineDirectiveTrivia or SyntaxKind.LineSpanDirectiveTrivia => "`#line` is not available: errors are shown at the lines of this file.",
        _ => null,
    };
}
