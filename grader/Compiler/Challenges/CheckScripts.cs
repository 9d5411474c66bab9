using Grader.Compiler.Recompiling;
using Grader.Compiler.Sources;
using Microsoft.CodeAnalysis.CSharp;

namespace Grader.Compiler.Challenges;

/// <summary>The scripts of checks on the reference, and what each piece of them means there: what a recompile is compared with.</summary>
internal sealed record CheckScripts(CSharpCompilation Checks, CSharpCompilation? Hidden)
{
    public ScriptMeaning ChecksMeaning { get; } = new(Checks);

    public ScriptMeaning? HiddenMeaning { get; } = Hidden is null ? null : new(Hidden);

    public static CheckScripts Link(ChallengeSources sources, CSharpCompilation? given, CSharpCompilation reference)
    {
        var checks = ChainLinks.Checks(sources, Padding.Pad(Dialect.Parse(sources.Checks, script: true)), given, reference);
        return new CheckScripts(checks, sources.Hidden is { } hidden
            ? ChainLinks.Hidden(sources, Padding.Pad(Dialect.Parse(hidden, script: true)), given, reference, checks) : null);
    }
}
