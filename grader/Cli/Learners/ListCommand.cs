using System.Collections.Immutable;
using System.CommandLine;
using Grader.Challenges;
using Grader.Learners;
using Grader.Reporting;
using Grader.Submissions;

namespace Grader.Cli.Learners;

/// <summary><c>grader list [FOLDER]</c>: packs and challenges, what is done of them, points, badges.</summary>
internal static class ListCommand
{
    public static Command Create(CancellationToken cancel)
    {
        var (from, folder) = (Options.OwnFolder(), Options.Challenges());
        var command = new Command("list", "What there is to do, and what you have done.") { from, folder };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(from), parsed.GetValue(folder), cancel));
        return command;
    }

    private static int Run(string from, string? folder, CancellationToken cancel)
    {
        if (!Directory.Exists(from))
            throw new UsageException(ReportText.Line(Catalog.NoFolder(from)));
        var packs = Desk.Challenges(folder, from);
        var report = Report(packs, LearnerFolder.At(from, packs), cancel);
        using var output = Paper.Open();
        output.Write(ListPage.Render(packs, report, Screen.HasColour));
        return ExitCode.Accepted;
    }

    /// <summary>Null, and nothing is started, where no pack is begun.</summary>
    private static LearnerReport? Report(ImmutableArray<Pack> packs, LearnerFolder learner, CancellationToken cancel)
    {
        if (learner.IsOfChallenges || !packs.Any(pack => Directory.Exists(learner.PackFolder(pack))))
            return null;
        using var logger = Logging.Create(verbose: false, file: null);
        using var workers = Workers.Start(Environment.ProcessorCount, useCache: true, logger, wanted: null);
        workers.WarnIfOpen();
        return Desk.Of(packs, new SubmissionRequest([learner.Root])).Grade(workers, cancel).Report;
    }
}
