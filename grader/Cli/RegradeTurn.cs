using System.Collections.Immutable;
using Grader.Regrading;
using Grader.Reporting;
using Grader.Results;

namespace Grader.Cli;

/// <summary><c>regrade --apply</c> and <c>--undo</c>: what counts is changed first, at once, and then every file of <c>--out</c> is written anew.</summary>
internal sealed class RegradeTurn(ResultsFile results, KeptClass kept, RegradePrinter printer)
{
    public int Run(bool undo)
    {
        // Ended before the files said so: that is done first, and is all that is left of it.
        if (results.Unrendered() is { } half && (undo ? RegradeStanding.Undone : RegradeStanding.Applied) == half.Standing)
            return Finish(half, []);
        if (undo)
        {
            var last = results.LastApplied() ?? throw new UsageException("--undo: nothing is applied");
            return Finish(last with { Standing = RegradeStanding.Undone }, results.Undo(last));
        }
        var pending = results.Pending() ?? throw new UsageException("--apply: nothing is proposed; `grader regrade --out DIR` grades again and proposes");
        var changed = kept.ChangedSince(pending);
        if (changed.IsEmpty)
            changed = results.Apply(pending);
        if (changed.IsEmpty)
            return Finish(pending with { Standing = RegradeStanding.Applied }, []);
        foreach (var key in changed)
            Tell(key, "was changed or graded since it was proposed");
        Console.Error.WriteLine("grader: nothing is applied; regrade again");
        return ExitCode.Usage;
    }

    private int Finish(KeptRegrade regrade, ImmutableArray<HandInKey> left)
    {
        kept.Render();
        foreach (var key in left)
            Tell(key, "was graded since: what counts of it is left as it is");
        printer.Print(Regrade.Of(results, regrade));
        return ExitCode.Accepted;
    }

    private static void Tell(HandInKey key, string what) => Console.Error.WriteLine(ReportText.Line($"grader: {key.Learner}: {key.Challenge} {what}"));
}
