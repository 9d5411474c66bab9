using System.Collections.Immutable;
using Grader.Challenges;
using Grader.Submissions;

namespace Grader.Learners;

/// <summary>Own work often lies among other things: a repository, notes, a download. Only what was likely meant is spoken of.</summary>
public static class OwnWorkNotes
{
    public static bool Concerns(SubmissionNote note, ImmutableArray<Pack> packs) =>
        note.Path.Contains('/', StringComparison.Ordinal)
        || HandInName.Of(note.Path) is { Form: not HandInForm.Archive }
        || Nearest.Name(note.Path, packs.Select(pack => pack.Id)) is not null;
}
