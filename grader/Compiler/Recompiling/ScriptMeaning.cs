using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Grader.Compiler.Recompiling;

/// <summary>A script of checks in the challenge's own compile: what each piece of it means there. Kept with the challenge.</summary>
internal sealed class ScriptMeaning(CSharpCompilation script)
{
    private readonly Dictionary<TextSpan, Bindings> _bindings = [];

    public SyntaxTree Tree { get; } = script.SyntaxTrees[0];

    public SemanticModel Model { get; } = script.GetSemanticModel(script.SyntaxTrees[0]);

    /// <summary>Nothing moves when something is blanked: what stands at these offsets in a recompile stands there here.</summary>
    public MemberDeclarationSyntax? Piece(TextSpan span) =>
        ((CompilationUnitSyntax)Tree.GetRoot()).Members.FirstOrDefault(member => member.Span == span);

    public Bindings Bindings(MemberDeclarationSyntax piece) =>
        _bindings.TryGetValue(piece.Span, out var known) ? known : _bindings[piece.Span] = Recompiling.Bindings.Of(Model, piece);
}
