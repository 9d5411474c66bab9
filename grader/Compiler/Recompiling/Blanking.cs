using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Grader.Compiler.Recompiling;

internal static class Blanking
{
    /// <summary>The same text with spaces in place of these nodes: whatever stays keeps its line, column and offset.</summary>
    public static SyntaxTree Blank(SyntaxTree tree, IEnumerable<SyntaxNode> nodes)
    {
        var text = tree.GetText();
        var changes = nodes.Select(node => new TextChange(node.Span, Spaces(text.ToString(node.Span)))).OrderBy(change => change.Span.Start);
        return tree.WithChangedText(text.WithChanges(changes));
    }

    public static bool HasStatements(SyntaxTree tree) =>
        ((CSharpSyntaxTree)tree).GetCompilationUnitRoot().Members.Any(member => member is GlobalStatementSyntax { Statement: not EmptyStatementSyntax });

    private static string Spaces(string text) =>
        string.Create(text.Length, text, static (target, source) =>
        {
            for (int i = 0; i < source.Length; i++)
                target[i] = source[i] is '\r' or '\n' ? source[i] : ' ';
        });
}
