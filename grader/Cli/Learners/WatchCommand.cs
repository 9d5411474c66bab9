using System.CommandLine;
using Grader.Grading;
using Grader.Reporting;

namespace Grader.Cli.Learners;

/// <summary><c>grader watch [PATH]</c>: `check`, again at every save, until Ctrl+C.</summary>
internal static class WatchCommand
{
    /// <summary>Printed after each answer: what a program that reads along waits for.</summary>
    public const string Waiting = "(watching; Ctrl+C ends)";

    public static Command Create(CancellationToken cancel)
    {
        var path = Options.OwnPath();
        var (folder, challenge, plain) = (Options.Challenges(), Options.Challenge(), Options.Plain());
        var command = new Command("watch", "Check your own work again whenever you save it.") { path, challenge, folder, plain };
        command.SetAction(parsed => Run(
            parsed.GetRequiredValue(path), parsed.GetValue(folder), parsed.GetValue(challenge), parsed.GetValue(plain), cancel));
        return command;
    }

    private static int Run(string path, string? folder, string? challenge, bool plain, CancellationToken cancel)
    {
        using var logger = Logging.Create(verbose: false, file: null);
        using var workers = Workers.Start(Environment.ProcessorCount, useCache: true, logger, wanted: null);
        var desk = Desk.At(Desk.Challenges(folder, path), path, challenge, "watch");
        workers.WarnIfOpen();
        using var output = Paper.Open();
        using var watching = new Watching(desk, workers);
        bool clears = !plain && !Console.IsOutputRedirected;
        try
        {
            while (true)
            {
                if (watching.Look(cancel) is var (now, change))
                    Show(output, now, change, clears);
                WaitHandle.WaitAny([cancel.WaitHandle, watching.Saved]);
                cancel.ThrowIfCancellationRequested();
            }
        }
        catch (OperationCanceledException)
        {
            // Ctrl+C is how it ends: what it says is what was true last.
            var tally = new Tally();
            if (watching.Current is { } last)
                tally.Add(last.Report);
            return watching.Current is null ? ExitCode.Interrupted : tally.ExitCode;
        }
    }

    private static void Show(StreamWriter output, GradedLearner now, string? change, bool clears)
    {
        string page = CheckPage.Render(now.Report, now.Sources, now.HandIns.Select(pair => pair.HandIn.Challenge), hints: 1, colour: clears && Screen.HasColour);
        string told = change is null ? "" : $"{change}\n\n";
        // One write: a screen that is cleared and filled in two steps flickers.
        output.Write($"{(clears ? "\e[H\e[2J" : "")}{told}{page}\n{Waiting}\n");
    }
}
