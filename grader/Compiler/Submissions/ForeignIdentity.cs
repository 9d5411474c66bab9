using System.Collections.Immutable;
using Grader.Compiler.Emitting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Grader.Compiler.Submissions;

/// <summary>
/// The checks find the submission by its assembly's name alone. A submission that gives itself a version, culture or key by an
/// attribute would not be found.
/// </summary>
internal static class ForeignIdentity
{
    public static ImmutableArray<SourceError> In(CSharpCompilation compilation)
    {
        var identity = compilation.Assembly.Identity;
        if (identity.Version == new Version(0, 0, 0, 0) && identity.CultureName.Length == 0 && !identity.HasPublicKey)
            return [];
        var tree = compilation.SyntaxTrees.First(t => t.FilePath.Length > 0);
        return [SourceErrors.At(tree, 0, "GR0004", "An assembly's version, culture and key are the grader's: remove these attributes.")];
    }
}
