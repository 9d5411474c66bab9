using System.Collections.Immutable;
using System.Globalization;
using Grader.Compiler.Sources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Grader.Compiler.Emitting;

/// <summary>Roslyn's diagnostics as a learner reads them: errors only, at unmapped positions, in order, at most fifty.</summary>
internal static class SourceErrors
{
    private const int Most = 50;

    public static ImmutableArray<SourceError> From(CSharpCompilation compilation, IEnumerable<Diagnostic> diagnostics) =>
        Ordered(Telling([.. diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)]).Select(d => From(compilation, d)));

    /// <summary>A namespace in a script makes an error of everything in it; only the namespace is one.</summary>
    private static List<Diagnostic> Telling(List<Diagnostic> errors) =>
        errors.FindAll(error => error.Id == "CS7021") is { Count: > 0 } spaces ? spaces : errors;

    public static ImmutableArray<SourceError> Ordered(IEnumerable<SourceError> errors) =>
        [.. errors.OrderBy(e => e.File, StringComparer.Ordinal).ThenBy(e => e.Line).ThenBy(e => e.Column)
            .ThenBy(e => e.Id, StringComparer.Ordinal).ThenBy(e => e.Message, StringComparer.Ordinal).Distinct().Take(Most)];

    public static SourceError At(SyntaxTree tree, int position, string id, string message)
    {
        var start = tree.GetText().Lines.GetLinePosition(position);
        return new SourceError(id, tree.FilePath, start.Line + 1, start.Character + 1, message);
    }

    private static SourceError From(CSharpCompilation compilation, Diagnostic diagnostic)
    {
        string message = Message(compilation, diagnostic);
        if (PlainSentences.For(compilation, diagnostic) is { } sentence)
            message += (message.EndsWith('.') ? " " : ". ") + sentence;
        if (diagnostic.Location.SourceTree is { FilePath.Length: > 0 } tree)
            return At(tree, diagnostic.Location.SourceSpan.Start, diagnostic.Id, message);
        // No place of its own, such as a missing entry point: it stands at the head of the first file.
        string file = compilation.SyntaxTrees.Select(t => t.FilePath).FirstOrDefault(path => path.Length > 0, "");
        return new SourceError(diagnostic.Id, file, 1, 1, message);
    }

    /// <summary>Roslyn's words. The script class is ours, not the learner's: <c>Submission.Shape</c> is their <c>Shape</c>.</summary>
    public static string Message(Compilation compilation, Diagnostic diagnostic)
    {
        string message = diagnostic.GetMessage(CultureInfo.InvariantCulture);
        if (compilation.ScriptClass is null)
            return message;
        foreach (string name in new[] { Dialect.Given, Dialect.Submission, Dialect.Checks, Dialect.Hidden })
            message = message.Replace($"'{name}.", "'", StringComparison.Ordinal).Replace($"<{name}.", "<", StringComparison.Ordinal);
        return message;
    }
}
