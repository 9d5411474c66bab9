using System.Collections.Immutable;
using Grader.Compiler.Challenges;
using Grader.Compiler.Sources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grader.Compiler.Publishing;

/// <summary>
/// Writes what stands in for the reference in a learner edition (rule 27): the declarations that visible checks reach, and of these the
/// form only.
/// </summary>
internal static class SurfaceWriter
{
    private const string Script = "surface.csx", Folder = "surface/", ReferenceFolder = "reference/";
    private const string Header = "// What the checks call, as they call it. Written by `grader publish`.\n";

    /// <summary>The files, or why the checks don't compile on them.</summary>
    public static (ImmutableArray<Source> Files, ChallengeOutcome Outcome) Write(ChallengeChain chain)
    {
        var reached = ReachedSymbols.Of(chain);
        var files = chain.Reference.SyntaxTrees.Where(tree => tree.FilePath.Length > 0)
            .Select(tree => (Path: NameOf(tree.FilePath), Root: Reduce(tree, chain.Reference.GetSemanticModel(tree), reached)))
            .Where(file => file.Path == Script || file.Root.Members.Count > 0).ToList();
        for (int i = 0; i < files.Count; i++)
            files[i] = (files[i].Path, WithoutIdleUsings(files, i, chain.Sources));
        ImmutableArray<Source> surface = [.. files.Select(Written)];
        return (surface, ChallengeCompiler.Compile(On(chain.Sources, surface)));
    }

    private static string NameOf(string path) =>
        path.StartsWith(ReferenceFolder, StringComparison.Ordinal) ? Folder + path[ReferenceFolder.Length..] : Script;

    private static CompilationUnitSyntax Reduce(SyntaxTree tree, SemanticModel model, ReachedSymbols reached)
    {
        var root = (CompilationUnitSyntax)tree.GetRoot();
        var kept = root.WithAttributeLists([]).WithMembers(new SurfaceMembers(reached, model).Of(root.Members));
        // Comments and directives, too, are the staff's.
        var bare = kept.ReplaceTrivia(kept.DescendantTrivia(), (_, _) => default);
        string text = bare.NormalizeWhitespace(eol: "\n").ToFullString().Replace("[, ]", "[,]", StringComparison.Ordinal);
        return SyntaxFactory.ParseCompilationUnit(text, options: (CSharpParseOptions)tree.Options);
    }

    /// <summary>A using that no declaration needs would only tell how the reference works.</summary>
    private static CompilationUnitSyntax WithoutIdleUsings(List<(string Path, CompilationUnitSyntax Root)> files, int index, ChallengeSources sources)
    {
        var root = files[index].Root;
        for (int i = root.DescendantNodes().OfType<UsingDirectiveSyntax>().Count() - 1; i >= 0; i--)
        {
            var fewer = root.RemoveNode(root.DescendantNodes().OfType<UsingDirectiveSyntax>().ElementAt(i), SyntaxRemoveOptions.KeepNoTrivia)!;
            if (Compiles(sources, [.. files.Select((file, at) => Written((file.Path, at == index ? fewer : file.Root)))]))
                root = fewer;
        }
        return root;
    }

    private static bool Compiles(ChallengeSources sources, ImmutableArray<Source> surface)
    {
        bool script = sources.Form == CodeForm.Script;
        var given = ChainLinks.Given(sources, [.. sources.Given.Select(file => Padding.Pad(Dialect.Parse(file, script)))]);
        var link = ChainLinks.Reference(On(sources, surface), [.. surface.Select(file => Padding.Pad(Dialect.Parse(file, script)))], given);
        return !link.GetDiagnostics().Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
    }

    private static ChallengeSources On(ChallengeSources sources, ImmutableArray<Source> surface) => sources with { Reference = surface, Hidden = null };

    private static Source Written((string Path, CompilationUnitSyntax Root) file) => new(file.Path, $"{Header}{file.Root.ToFullString().Trim()}".TrimEnd() + "\n");
}
