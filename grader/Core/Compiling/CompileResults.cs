using System.Collections.Immutable;
using Grader.Challenges;

namespace Grader.Compiling;

/// <summary>An error of the compiler, at the learner's own file, line and column (1-based).</summary>
public sealed record Diagnostic(string Id, string File, int Line, int Column, string Message);

/// <summary>Where each IL offset of an assembly comes from: how the host tells the line of an exception without a PDB in the runner.</summary>
public sealed record LineTable(ImmutableArray<string> Files, ImmutableDictionary<int, ImmutableArray<SequencePoint>> Methods)
{
    public static readonly LineTable Empty = new([], ImmutableDictionary<int, ImmutableArray<SequencePoint>>.Empty);

    /// <summary>The file and line of the last sequence point at or before <paramref name="offset"/>; null if the method is not in the table.</summary>
    public (string File, int Line)? Find(int methodToken, int offset)
    {
        if (!Methods.TryGetValue(methodToken, out var points) || points.IsEmpty)
            return null;
        var found = points[0];
        foreach (var point in points)
        {
            if (point.Offset > offset)
                break;
            found = point;
        }
        return found.File < 0 || found.File >= Files.Length ? null : (Files[found.File], found.Line);
    }
}

/// <param name="Offset">IL offset; a method's points are in ascending order.</param>
/// <param name="File">Index into <see cref="LineTable.Files"/>.</param>
public readonly record struct SequencePoint(int Offset, int File, int Line);

/// <summary>A compiled assembly and its line table.</summary>
public sealed record Image(ImmutableArray<byte> Bytes, LineTable Lines);

/// <summary>The chain of a code challenge, compiled against the reference.</summary>
/// <param name="Given">Null where the challenge hands out nothing.</param>
/// <param name="Exact">False if the checks bake in values of the submission (constants, enum members, omitted optional arguments): then each submission has the checks compiled anew.</param>
/// <param name="Fit">
/// Which submissions these images fit, in the words of the worker that compiled them: with it another need not compile the challenge, too.
/// </param>
public sealed record ChallengeImages(Image? Given, Image Reference, Image Checks, Image? Hidden, bool Exact, ImmutableArray<byte> Fit);

public abstract record ChallengeBuild
{
    private ChallengeBuild() { }

    public sealed record Built(ChallengeImages Images) : ChallengeBuild;

    /// <summary>The challenge is invalid: errors by file of the challenge (<c>reference.csx</c>, <c>checks.csx</c>, …).</summary>
    public sealed record Failed(ImmutableArray<Diagnostic> Diagnostics) : ChallengeBuild;

    /// <summary>The compiler died of the challenge.</summary>
    public sealed record Died(string Why) : ChallengeBuild;
}

/// <summary>A top-level statement of the checks that this submission does not fit; its checks are compile errors.</summary>
/// <param name="Hidden">In hidden.csx, else in checks.csx.</param>
/// <param name="FirstLine">1-based, inclusive.</param>
/// <param name="Message">In plain words: <c>the checks call `int Depth()`; your code has no `Depth`</c>.</param>
public sealed record DroppedStatement(bool Hidden, int FirstLine, int LastLine, string Message);

public abstract record SubmissionBuild
{
    private SubmissionBuild() { }

    /// <summary>Compiled. <paramref name="Checks"/> and <paramref name="Hidden"/> are null where the challenge's own images fit as they are.</summary>
    /// <param name="NoHidden">The challenge has a hidden script, but for this submission nothing of it is left or it must not be loaded.</param>
    public sealed record Built(Image Submission, Image? Checks, Image? Hidden, bool NoHidden, ImmutableArray<DroppedStatement> Dropped) : SubmissionBuild;

    public sealed record Failed(ImmutableArray<Diagnostic> Diagnostics) : SubmissionBuild;

    /// <summary>The compiler was killed, died or ran out of its limits, or the source nests too deep: one fixed sentence for the learner.</summary>
    public sealed record Died(string Why) : SubmissionBuild;
}

public abstract record SurfaceBuild
{
    private SurfaceBuild() { }

    /// <param name="Files">surface.csx, or surface/*.cs.</param>
    public sealed record Built(ImmutableArray<SourceFile> Files) : SurfaceBuild;

    /// <summary>The visible checks don't compile on what was left of the reference.</summary>
    public sealed record Failed(ImmutableArray<Diagnostic> Diagnostics) : SurfaceBuild;

    public sealed record Died(string Why) : SurfaceBuild;
}

public abstract record ProgramBuild
{
    private ProgramBuild() { }

    /// <param name="Script">A script with a factory; else an assembly with an entry point.</param>
    public sealed record Built(Image Image, bool Script) : ProgramBuild;

    public sealed record Failed(ImmutableArray<Diagnostic> Diagnostics) : ProgramBuild;

    public sealed record Died(string Why) : ProgramBuild;
}
