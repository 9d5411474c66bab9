using System.Collections.Immutable;
using Grader.Compiler.Challenges;
using Grader.Compiler.Emitting;
using Grader.Compiler.Sources;
using Grader.Compiler.Submissions;
using Microsoft.CodeAnalysis.CSharp;

namespace Grader.Compiler.Recompiling;

/// <summary>
/// Compiles the checks anew against one submission, without the top-level statements that it does not fit: a missing function
/// costs only its own checks, and any form that a call accepts is accepted.
/// </summary>
internal static class Recompiler
{
    public static SubmissionOutcome Recompile(ChallengeChain chain, CSharpCompilation submission, Image image)
    {
        var scripts = chain.Scripts.Value;
        var causes = new Dictionary<string, string>(StringComparer.Ordinal);
        var checks = new ScriptFit(scripts.ChecksMeaning, submission, causes).Fit(tree => chain.ChecksOn(submission, tree));
        var checksImage = (Emitter.Emit(checks.Compilation) as Emitted.Success)?.Image;
        if (scripts.HiddenMeaning is not { } hiddenMeaning)
            return Outcome(image, checksImage, null, noHidden: false, Dropped(checks, false));
        var hidden = new ScriptFit(hiddenMeaning, submission, causes).Fit(tree => chain.HiddenOn(submission, checks.Compilation, tree));
        var hiddenImage = hidden.HasStatements ? (Emitter.Emit(hidden.Compilation) as Emitted.Success)?.Image : null;
        return Outcome(image, checksImage, hiddenImage, noHidden: hiddenImage is null, [.. Dropped(checks, false), .. Dropped(hidden, true)]);
    }

    private static SubmissionOutcome Outcome(Image submission, Image? checks, Image? hidden, bool noHidden, ImmutableArray<Dropped> dropped) =>
        checks is null ? new SubmissionOutcome.Refused() : new SubmissionOutcome.Built(submission, checks, hidden, noHidden, dropped);

    private static ImmutableArray<Dropped> Dropped(FittedScript script, bool hidden) =>
        [.. script.Dropped.OrderBy(d => d.FirstLine).ThenBy(d => d.LastLine).Select(d => d with { Hidden = hidden })];
}

/// <summary>What is left of a script of checks, for one submission.</summary>
/// <param name="HasStatements">Whether anything that runs is left.</param>
internal sealed record FittedScript(CSharpCompilation Compilation, bool HasStatements, IReadOnlyList<Dropped> Dropped);
