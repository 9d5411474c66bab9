using System.Collections.Immutable;
using Grader.Compiler.Emitting;

namespace Grader.Compiler.Submissions;

/// <summary>A top-level statement of the checks that a submission does not fit, and why in plain words.</summary>
/// <param name="FirstLine">1-based, inclusive.</param>
internal sealed record Dropped(bool Hidden, int FirstLine, int LastLine, string Message);

internal abstract record SubmissionOutcome
{
    private SubmissionOutcome() { }

    /// <param name="Checks">Null with an empty <paramref name="Dropped"/>: the challenge's own images fit.</param>
    public sealed record Built(Image Submission, Image? Checks, Image? Hidden, bool NoHidden, ImmutableArray<Dropped> Dropped) : SubmissionOutcome;

    public sealed record Failed(ImmutableArray<SourceError> Errors) : SubmissionOutcome;

    public sealed record Refused : SubmissionOutcome;
}
