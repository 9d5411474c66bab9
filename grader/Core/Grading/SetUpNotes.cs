using System.Collections.Immutable;
using Grader.Compiling;
using Grader.Judging;
using Grader.Running;

namespace Grader.Grading;

/// <summary>What top-level code did: shown apart, never compared.</summary>
internal static class SetUpNotes
{
    private const int Shown = 1000;

    public static ImmutableArray<string> Of(SetUp setUp, LineTable lines)
    {
        var notes = ImmutableArray.CreateBuilder<string>();
        foreach (var (assembly, thrown) in setUp.Thrown)
        {
            if (assembly != ChainLink.Submission)
                continue;
            string where = lines.PlaceOf(thrown, ChainLink.Submission) is { } at ? $" at {at.File}, line {at.Line}" : "";
            notes.Add($"your top-level code threw {ExceptionComparison.NameOf(thrown)}{where}: {thrown.Message}");
        }
        // What was printed before such a limit struck depends on when it struck: it is not shown.
        if (setUp.Printed.Length > 0 && setUp.Failure is not (Execution.TimedOut or Execution.OutOfMemory))
            notes.Add($"your top-level code printed: {(setUp.Printed.Length > Shown ? setUp.Printed[..Shown] + "…" : setUp.Printed)}");
        return notes.ToImmutable();
    }
}
