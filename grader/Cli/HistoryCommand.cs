using System.Collections.Immutable;
using System.CommandLine;
using Grader.Regrading;
using Grader.Reporting;
using Grader.Results;

namespace Grader.Cli;

/// <summary><c>grader history --out DIR LEARNER [CHALLENGE]</c></summary>
internal static class HistoryCommand
{
    public static Command Create()
    {
        var @out = Options.GradedInto();
        var learner = new Argument<string>("LEARNER") { Description = "Whose." };
        var challenge = new Argument<string?>("CHALLENGE") { Description = "PACK/CHALLENGE (default: all).", DefaultValueFactory = _ => null };
        var command = new Command("history", "Show every grading of a learner's hand-ins, and why each differs from the one before.") { @out, learner, challenge };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(@out), parsed.GetRequiredValue(learner), parsed.GetValue(challenge)));
        return command;
    }

    private static int Run(string folder, string learner, string? challenge)
    {
        using var results = KeptResults.OpenToRead(folder);
        var counting = results.Counts();
        var all = results.History(learner);
        if (all.IsEmpty)
            throw new UsageException(ReportText.Line($"nothing was graded of {CommandLine.Suggested(learner, counting.Keys.Select(key => key.Learner).Distinct())}"));
        ImmutableArray<KeptGrading> wanted = [.. all.Where(grading => challenge is null || grading.Key.Challenge == challenge)];
        if (wanted.IsEmpty)
            throw new UsageException(ReportText.Line($"{learner} has no grading of {CommandLine.SuggestedChallenge(challenge!, all.Select(grading => grading.Key.Challenge).Distinct())}"));
        Console.Out.Write(HistoryText.Render(wanted, counting.Values.ToHashSet(), results.FilesOf));
        return ExitCode.Accepted;
    }
}
