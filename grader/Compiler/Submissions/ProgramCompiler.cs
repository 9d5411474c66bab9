using System.Collections.Immutable;
using System.Diagnostics;
using Grader.Compiler.Emitting;
using Grader.Compiler.Sources;

namespace Grader.Compiler.Submissions;

internal abstract record ProgramOutcome
{
    private ProgramOutcome() { }

    /// <param name="Script">A script with a factory; else an assembly with an entry point.</param>
    public sealed record Built(Image Image, bool Script) : ProgramOutcome;

    public sealed record Failed(ImmutableArray<SourceError> Errors) : ProgramOutcome;

    public sealed record Refused : ProgramOutcome;
}

/// <summary>Compiles a whole program: one <c>.csx</c> is a script, <c>.cs</c> files are a console application.</summary>
internal static class ProgramCompiler
{
    /// <param name="withNetworks">It is a challenge's own and may be built on the reference network.</param>
    public static ProgramOutcome Compile(ImmutableArray<Source> files, bool withNetworks)
    {
        if (SourceGuard.Refuses(files))
            return new ProgramOutcome.Refused();
        bool script = files is [{ } only] && only.Path.EndsWith(".csx", StringComparison.OrdinalIgnoreCase);
        var trees = files.Select(file => Padding.Pad(Dialect.Parse(file, script))).ToList();
        var forbidden = trees.SelectMany(ForbiddenDirectives.In).ToList();
        if (forbidden.Count > 0)
            return new ProgramOutcome.Failed(SourceErrors.Ordered(forbidden));
        var compilation = script ? Dialect.ProgramScript(trees[0]) : Dialect.Console(trees);
        if (withNetworks)
            compilation = Dialect.WithTables(compilation.AddReferences(FrameworkReferences.Networks));
        return Emitter.Emit(compilation) switch
        {
            Emitted.Success { Image: var image } => new ProgramOutcome.Built(image, script),
            Emitted.Failure failure => new ProgramOutcome.Failed(failure.Errors),
            Emitted.TooLarge => new ProgramOutcome.Refused(),
            _ => throw new UnreachableException(),
        };
    }
}
