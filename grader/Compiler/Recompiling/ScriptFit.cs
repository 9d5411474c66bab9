using Grader.Compiler.Submissions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grader.Compiler.Recompiling;

/// <summary>Takes out of one script of checks, round by round, what a submission does not fit, until the rest compiles and means the same.</summary>
/// <param name="meant">The script in the challenge's own compile.</param>
/// <param name="causes">Names that were declared by what was taken out, here or in the script before, each with its reason.</param>
internal sealed class ScriptFit(ScriptMeaning meant, CSharpCompilation submission, Dictionary<string, string> causes)
{
    private readonly List<Dropped> _dropped = [];

    public FittedScript Fit(Func<SyntaxTree, CSharpCompilation> compile)
    {
        var tree = meant.Tree;
        while (true)
        {
            var compilation = compile(Sources.Padding.Pad(tree));
            var misfits = Misfits(compilation);
            if (misfits.Count == 0)
                return new FittedScript(compilation, Blanking.HasStatements(tree), _dropped);
            foreach (var (piece, reason) in misfits)
                Drop(piece, reason);
            tree = Blanking.Blank(compilation.SyntaxTrees[0], misfits.Select(misfit => misfit.Piece));
        }
    }

    /// <summary>Using directives first, then what has errors, then what means something else: each can be a consequence of the one before.</summary>
    private List<(SyntaxNode Piece, string Reason)> Misfits(CSharpCompilation compilation)
    {
        var tree = compilation.SyntaxTrees[0];
        var root = (CompilationUnitSyntax)tree.GetRoot();
        var errors = compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).ToList();
        var usings = root.Usings.Where(directive => errors.Exists(error => In(error, directive))).ToList();
        if (usings.Count > 0)
            return [.. usings.Select(directive => ((SyntaxNode)directive, $"the checks use namespace `{directive.NamespaceOrType}`; your files have none of that name"))];

        var model = compilation.GetSemanticModel(tree);
        var reasons = new Reasons(meant.Model, submission, causes);
        var broken = root.Members
            .Select(piece => (piece, errors: errors.Where(error => In(error, piece)).ToList()))
            .Where(pair => pair.errors.Count > 0)
            .Select(pair => ((SyntaxNode)pair.piece, reasons.ForErrors(meant.Piece(pair.piece.Span)!, pair.piece, model, pair.errors)))
            .ToList();
        if (broken.Count > 0)
            return broken;
        // Errors without a place among the checks: nothing of them can be kept.
        return errors.Count > 0
            ? [.. root.Members.Select(piece => ((SyntaxNode)piece, "the checks do not compile with your code: " + Emitting.SourceErrors.Message(compilation, errors[0])))]
            : Rebound(root, model, reasons);
    }

    private List<(SyntaxNode Piece, string Reason)> Rebound(CompilationUnitSyntax root, SemanticModel model, Reasons reasons)
    {
        var rebound = new List<(SyntaxNode, string)>();
        foreach (var piece in root.Members)
        {
            // What is not in the original is our own padding.
            if (meant.Piece(piece.Span) is { } original &&
                BindingComparison.First(meant.Bindings(original), Bindings.Of(model, piece), original) is { } rebinding)
                rebound.Add((piece, reasons.ForRebinding(original, rebinding)));
        }
        return rebound;
    }

    private void Drop(SyntaxNode piece, string reason)
    {
        foreach (string name in Declared(piece))
            causes.TryAdd(name, reason);
        if (piece is UsingDirectiveSyntax)
            return;
        var lines = piece.SyntaxTree.GetLineSpan(piece.Span);
        _dropped.Add(new Dropped(false, lines.StartLinePosition.Line + 1, lines.EndLinePosition.Line + 1, reason));
    }

    private static IEnumerable<string> Declared(SyntaxNode piece) => piece switch
    {
        MethodDeclarationSyntax method => [method.Identifier.ValueText],
        BaseTypeDeclarationSyntax type => [type.Identifier.ValueText],
        DelegateDeclarationSyntax type => [type.Identifier.ValueText],
        PropertyDeclarationSyntax property => [property.Identifier.ValueText],
        BaseFieldDeclarationSyntax field => field.Declaration.Variables.Select(variable => variable.Identifier.ValueText),
        _ => [],
    };

    private static bool In(Diagnostic error, SyntaxNode piece) => piece.Span.Contains(error.Location.SourceSpan.Start);
}
