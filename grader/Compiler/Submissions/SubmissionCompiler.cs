using System.Collections.Immutable;
using System.Diagnostics;
using Grader.Compiler.Challenges;
using Grader.Compiler.Emitting;
using Grader.Compiler.Recompiling;
using Grader.Compiler.Sources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Grader.Compiler.Submissions;

/// <summary>Compiles one submission in the reference's place.</summary>
internal static class SubmissionCompiler
{
    public static SubmissionOutcome Compile(ChallengeChain chain, ImmutableArray<Source> files)
    {
        if (SourceGuard.Refuses(files))
            return new SubmissionOutcome.Refused();
        bool script = chain.Sources.Form == CodeForm.Script;
        if (script && files.Length != 1)
            return new SubmissionOutcome.Failed([OneFileOnly(files)]);

        var trees = files.Select(file => Dialect.Parse(file, script)).ToList();
        var forbidden = trees.SelectMany(ForbiddenDirectives.In).ToList();
        if (forbidden.Count > 0)
            return new SubmissionOutcome.Failed(SourceErrors.Ordered(forbidden));
        var compilation = chain.Substitute([.. trees.Select(Padding.Pad)], chain.Sources.IsReference(files));
        if (!ForeignIdentity.In(compilation).IsEmpty)
            return new SubmissionOutcome.Failed(ForeignIdentity.In(compilation));
        return Emitter.Emit(compilation) switch
        {
            Emitted.Success { Image: var image } => Fit(chain, compilation, image),
            Emitted.Failure failure => new SubmissionOutcome.Failed(failure.Errors),
            Emitted.TooLarge => new SubmissionOutcome.Refused(),
            _ => throw new UnreachableException(),
        };
    }

    private static SubmissionOutcome Fit(ChallengeChain chain, CSharpCompilation submission, Image image) =>
        chain.Fit.IsMetBy(image.Bytes)
            ? new SubmissionOutcome.Built(image, null, null, false, [])
            : Recompiler.Recompile(chain, submission, image);

    private static SourceError OneFileOnly(ImmutableArray<Source> files) =>
        new("GR0003", files.IsEmpty ? "" : files[1].Path, 1, 1, "This challenge takes one script: put all code into one file.");
}
