using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Grader.Compiler.Sources;

/// <summary>The C# that is graded: released language, the SDK's implicit usings and the kit, nothing resolved from disk.</summary>
internal static class Dialect
{
    public const string Given = "Given";
    public const string Submission = "Submission";
    public const string Checks = "Checks";
    public const string Hidden = "Hidden";

    /// <summary>The SDK's implicit usings without System.Net.Http, and the kit.</summary>
    public static readonly ImmutableArray<string> Usings =
        ["System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Threading", "System.Threading.Tasks", "Grader.Kit"];

    public const string CheckFunctions = "Grader.Kit.Checks";

    private static readonly CSharpParseOptions Ordinary =
        new(LanguageVersion.Latest, DocumentationMode.None, SourceCodeKind.Regular);

    private static readonly CSharpParseOptions Scripted = Ordinary.WithKind(SourceCodeKind.Script);

    // No resolvers: #r and #load find nothing, whatever they name.
    private static readonly CSharpCompilationOptions Options = new(
        OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, allowUnsafe: true,
        concurrentBuild: false, deterministic: true, nullableContextOptions: NullableContextOptions.Annotations);

    /// <summary>A byte order mark is no character of the first line.</summary>
    public static SyntaxTree Parse(Source source, bool script) =>
        CSharpSyntaxTree.ParseText(
            SourceText.From(source.Text.TrimStart('\uFEFF'), Encoding.UTF8, SourceHashAlgorithm.Sha256),
            script ? Scripted : Ordinary, source.Path);

    /// <summary>One link of a chain of scripts: assembly and script class have the same fixed name.</summary>
    public static CSharpCompilation Script(
        string name, SyntaxTree tree, IEnumerable<string> usings, CSharpCompilation? previous, params IEnumerable<MetadataReference> more) =>
        CSharpCompilation.CreateScriptCompilation(
            name, tree, FrameworkReferences.All.Concat(more), Options.WithScriptClassName(name).WithUsings(usings), previous);

    /// <summary>A whole program as a script. A <c>Main</c>, which nothing would call, is an error here: its output would be empty.</summary>
    public static CSharpCompilation ProgramScript(SyntaxTree tree)
    {
        var script = Script(Submission, tree, Usings, null);
        return script.WithOptions(script.Options.WithSpecificDiagnosticOptions([new("CS7022", ReportDiagnostic.Error)]));
    }

    /// <summary>A challenge's own script, which may ask for a <c>Table</c> as checks do.</summary>
    public static CSharpCompilation WithTables(CSharpCompilation script) => script.WithOptions(script.Options.WithUsings(Usings.Add(CheckFunctions)));

    public static CSharpCompilation Library(
        string name, IEnumerable<SyntaxTree> trees, IEnumerable<string> usings, IEnumerable<string> friends, params IEnumerable<MetadataReference> more) =>
        CSharpCompilation.Create(name, [Preamble(usings, friends), .. trees], FrameworkReferences.All.Concat(more), Options);

    public static CSharpCompilation Console(IEnumerable<SyntaxTree> trees) =>
        CSharpCompilation.Create(
            Submission, [Preamble(Usings, []), .. trees], FrameworkReferences.All, Options.WithOutputKind(OutputKind.ConsoleApplication));

    /// <summary>Ordinary C# has its usings as a file of global ones, and lets the checks see its internals.</summary>
    private static SyntaxTree Preamble(IEnumerable<string> usings, IEnumerable<string> friends)
    {
        var text = new StringBuilder();
        foreach (string name in usings)
            text.Append("global using ").Append(name).AppendLine(";");
        foreach (string friend in friends)
            text.Append("[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"").Append(friend).AppendLine("\")]");
        return Parse(new Source("", text.ToString()), script: false);
    }
}
