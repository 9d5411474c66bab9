using System.Collections.Immutable;

namespace Grader.Importing;

/// <summary>What an import would do, and what it found out; nothing is written yet.</summary>
/// <param name="Steps">In this order, interrupted at any point and begun anew, they come to the same.</param>
/// <param name="Unknown">Senders that are nobody of the roster: kept out.</param>
/// <param name="LeftOut">Files that are for no challenge, or cannot be read.</param>
/// <param name="Notes">Of several files or versions for one challenge, which one was taken.</param>
/// <param name="Absent">Learners of the roster of whom there is nothing in the download.</param>
public sealed record ImportPlan(
    ImmutableArray<ImportStep> Steps, ImmutableArray<ImportedWork> Work, ImmutableArray<LeftOut> Unknown, ImmutableArray<LeftOut> LeftOut,
    ImmutableArray<LeftOut> Notes, ImmutableArray<string> Absent);

/// <param name="Path">Below the folder of submissions, with forward slashes.</param>
public abstract record ImportStep(string Path)
{
    /// <param name="Changed">The time that the file gets; null: that of its writing.</param>
    public sealed record Write(string Path, ImmutableArray<byte> Content, DateTimeOffset? Changed) : ImportStep(Path);

    /// <summary>It is kept in an attempt that was written before.</summary>
    public sealed record Delete(string Path) : ImportStep(Path);
}

/// <summary>One learner's pack, for a line of the summary.</summary>
/// <param name="Attempts">How many earlier attempts were put aside.</param>
public sealed record ImportedWork(string Learner, string Pack, ImmutableArray<string> Items, WorkChange Change, int Attempts, DateTimeOffset? Submitted, bool IsLate);

public enum WorkChange { New, Changed, Unchanged }
