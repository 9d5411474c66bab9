using System.CommandLine;
using Grader.Challenges;
using Grader.Grading;
using Grader.Reporting;

namespace Grader.Cli.Learners;

/// <summary><c>grader check [PATH]</c>: own work, with what to do next before all else.</summary>
internal static class CheckCommand
{
    public static Command Create(CancellationToken cancel)
    {
        var path = Options.OwnPath();
        var (folder, challenge, format) = (Options.Challenges(), Options.Challenge(), Options.TextOrJson());
        var hint = new Option<bool>("--hint") { Description = "One hint more; each further --hint tells another.", Arity = ArgumentArity.Zero };
        var command = new Command("check", "Check your own work: what to do next, the checks, the score.") { path, challenge, folder, hint, format };
        command.SetAction(parsed => Run(
            parsed.GetRequiredValue(path), parsed.GetValue(folder), parsed.GetValue(challenge), parsed.GetResult(hint)?.IdentifierTokenCount ?? 0,
            parsed.GetRequiredValue(format), cancel));
        return command;
    }

    private static int Run(string path, string? folder, string? challenge, int moreHints, string format, CancellationToken cancel)
    {
        using var logger = Logging.Create(verbose: false, file: null);
        using var workers = Workers.Start(Environment.ProcessorCount, useCache: true, logger, wanted: null);
        var desk = Desk.At(Desk.Challenges(folder, path), path, challenge, "check");
        workers.WarnIfOpen();
        var graded = desk.Grade(workers, cancel);
        Print(graded, format, 1 + moreHints);
        var tally = new Tally();
        tally.Add(graded.Report);
        return tally.ExitCode;
    }

    private static void Print(GradedLearner graded, string format, int hints)
    {
        using var output = Paper.Open();
        output.Write(format == "json"
            ? JsonReport.Render(graded.Report)
            : CheckPage.Render(graded.Report, graded.Sources, ChallengesOf(graded), hints, Screen.HasColour));
    }

    private static IEnumerable<Challenge> ChallengesOf(GradedLearner graded) => graded.HandIns.Select(pair => pair.HandIn.Challenge);
}
