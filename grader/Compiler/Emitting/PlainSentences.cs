using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grader.Compiler.Emitting;

/// <summary>
/// A sentence in plain words beside Roslyn's, for errors that beginners meet and whose own text does not tell them what to do:
/// most of them because a script is not quite the C# of a project.
/// </summary>
internal static class PlainSentences
{
    public static string? For(CSharpCompilation compilation, Diagnostic diagnostic)
    {
        bool script = compilation.ScriptClass is not null;
        return diagnostic.Id switch
        {
            "CS0120" when script => "In a script, a class cannot call a function that stands outside of it: write `static` before the function, or move it into a class.",
            "CS1109" when script => "In a script, an extension method stands outside of any class: move it to the top level, as `static`.",
            "CS7021" => "A script has no namespaces: remove the `namespace` line and its braces.",
            "CS7022" => "A script does not call `Main`: put the statements of `Main` at the top level.",
            "CS9054" => "A script has no `file` types: remove the word `file`.",
            "CS8805" => "This challenge takes classes, not a program: nothing can stand outside of a class.",
            "CS5001" => "Write a `static void Main()` in a class, or statements at the top of one file.",
            "CS0017" => "Keep one `Main` and remove the others.",
            "CS1002" => "A statement ends with `;`.",
            "CS0161" => "Some way through this function ends without `return`.",
            "CS0165" => "Give the variable a value where it is declared.",
            "CS0266" => "Write the conversion yourself, as in `(int)x`, if losing digits is meant.",
            "CS0664" => "Write `m` for decimal or `f` for float after the number.",
            "CS0103" or "CS0246" => Nearest(compilation, diagnostic),
            _ => null,
        };
    }

    private static string? Nearest(CSharpCompilation compilation, Diagnostic diagnostic)
    {
        if (diagnostic.Location.SourceTree is not { } tree ||
            tree.GetRoot().FindNode(diagnostic.Location.SourceSpan) is not SimpleNameSyntax { Identifier.ValueText: { Length: > 1 } name } node)
            return null;
        bool type = diagnostic.Id == "CS0246";
        var scope = compilation.GetSemanticModel(tree).LookupSymbols(node.SpanStart)
            .Where(symbol => symbol.CanBeReferencedByName && (!type || symbol is INamedTypeSymbol or ITypeParameterSymbol))
            .Select(symbol => symbol.Name);
        return NearestName.Of(name, scope) is { } near ? $"Did you mean `{near}`?" : null;
    }
}
