using System.Collections.Immutable;
using Grader.Challenges;
using Grader.Courses;

namespace Grader.Submissions;

/// <summary>One learner's folder, zip or file, before it is read: cheap to hold for thousands.</summary>
/// <param name="Name">As shown: controls, bidi controls and bytes that are not UTF-8 are written <c>\u{202E}</c>, <c>\x{9F}</c>.</param>
/// <param name="Path">Of the folder, the zip or the (first) file. A byte that is not UTF-8 is a lone surrogate in it, see
/// <see cref="FileName"/>: only this namespace opens it.</param>
public sealed record LearnerEntry(string Name, string Path)
{
    internal LearnerSource Source { get; init; } = new LearnerSource.Folder();

    /// <summary>Null: the learner's own folder, with the newest work. Else an earlier attempt at one pack.</summary>
    public AttemptPlace? Attempt { get; init; }
}

/// <summary>An earlier attempt at a pack, <c>PACK/.attempts/NAME</c>.</summary>
/// <param name="Folder">The pack's folder, as the learner calls it.</param>
public sealed record AttemptPlace(string Pack, string Folder, string Name);

/// <summary>What stands at a learner's path.</summary>
internal abstract record LearnerSource
{
    private LearnerSource() { }

    public sealed record Folder : LearnerSource;

    public sealed record Archive : LearnerSource;

    /// <summary>Single hand-ins that were named on the command line.</summary>
    public sealed record HandIns(ImmutableArray<(string Path, Challenge Challenge)> Named) : LearnerSource;
}

/// <summary>What one learner handed in, read whole.</summary>
/// <param name="HandIns">In the packs' order; a begun pack's challenges without a hand-in are <see cref="HandIn.Missing"/>.</param>
/// <param name="Notes">What belongs to nothing, with the nearest right name.</param>
public sealed record Learner(string Name, ImmutableArray<HandIn> HandIns, ImmutableArray<SubmissionNote> Notes)
{
    /// <summary>The name of an earlier attempt; empty for the newest work.</summary>
    public string Attempt { get; init; } = "";

    /// <summary>When each begun pack was handed in; for gradebooks and records, never for a report.</summary>
    public ImmutableSortedDictionary<string, HandInTime> Times { get; init; } = ImmutableSortedDictionary<string, HandInTime>.Empty;
}

/// <summary>A remark about a file that is not graded, or is graded in spite of something.</summary>
/// <param name="Path">Below the learner's folder (for a class: below its folder), safe to show.</param>
public sealed record SubmissionNote(string Path, string Message);

/// <summary>What was handed in for one challenge.</summary>
public abstract record HandIn(Challenge Challenge)
{
    /// <summary>Source code, for the kinds <c>code</c> and <c>program</c>. Paths are as the learner sees them: <c>relu.csx</c>, <c>net/Layer.cs</c>.</summary>
    public sealed record Code(Challenge Challenge, ImmutableArray<SourceFile> Files, ImmutableArray<string> Notes) : HandIn(Challenge);

    /// <summary>The tries at a question, in order.</summary>
    public sealed record Answers(Challenge Challenge, ImmutableArray<string> Tries) : HandIn(Challenge);

    /// <summary>Not graded: unreadable, too large, a link, two hand-ins at once, …</summary>
    public sealed record Rejected(Challenge Challenge, string Reason) : HandIn(Challenge);

    /// <summary>Nothing was handed in.</summary>
    public sealed record Missing(Challenge Challenge) : HandIn(Challenge);
}
