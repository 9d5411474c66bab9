using System.Collections.Immutable;
using Grader.Challenges;
using Grader.Submissions;

namespace Grader.Learners;

/// <summary>What there is of a learner's own work at a path, told from names alone.</summary>
public abstract record OwnWork
{
    private OwnWork() { }

    /// <summary>Exactly this is to be graded; a single learner.</summary>
    public sealed record Found(SubmissionRequest Request) : OwnWork;

    /// <summary>A file or folder is named as challenges of several packs are, and nothing around it says which is meant.</summary>
    /// <param name="Path">As given.</param>
    public sealed record Ambiguous(string Path, ImmutableArray<Challenge> Challenges) : OwnWork;

    /// <param name="Why">A sentence, and what to do instead.</param>
    public sealed record None(string Why) : OwnWork;
}
