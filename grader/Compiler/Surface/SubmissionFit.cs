using System.Collections.Immutable;

namespace Grader.Compiler.Surface;

/// <summary>Which submissions a challenge's own checks run on as they are: all that its compile found out and that submissions are compiled with.</summary>
/// <param name="Exact">False where the checks bake values of the submission in (rule 24): then they fit no submission.</param>
/// <param name="Needed">What the checks' assemblies refer to in <c>Submission</c>, and its exact form.</param>
internal sealed record SubmissionFit(bool Exact, NeededSurface Needed)
{
    public bool IsMetBy(ImmutableArray<byte> submission) => Exact && Needed.IsMetBy(submission);
}
