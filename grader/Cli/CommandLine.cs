using System.CommandLine;
using System.CommandLine.Help;
using Grader.Challenges;
using Grader.Cli.Learners;
using Grader.Reporting;
using Grader.Results;

namespace Grader.Cli;

/// <summary>From arguments to a verb; whatever is wrong with them is told with the nearest right name, and exit code 2.</summary>
internal static class CommandLine
{
    public static int Run(string[] args, Interrupt interrupt)
    {
        var root = new RootCommand("Grades C# submissions: compiles them, runs them confined, compares them with a reference.")
        {
            ListCommand.Create(interrupt.Token),
            NewCommand.Create(),
            CheckCommand.Create(interrupt.Token),
            WatchCommand.Create(interrupt.Token),
            LearnCommand.Create(interrupt.Token),
            ImportCommand.Create(),
            GradeCommand.Create(interrupt.Token),
            RegradeCommand.Create(interrupt.Token),
            HistoryCommand.Create(),
            AcceptCommand.Create(),
            StatsCommand.Create(),
            ProveCommand.Create(interrupt.Token),
            PublishCommand.Create(interrupt.Token),
            ExportCommand.Create(),
            FeedbackCommand.Create(),
            DoctorCommand.Create(),
        };
        var parsed = root.Parse(args);
        if (args.Length == 0)
            parsed = root.Parse(["--help"]);
        if (parsed.Action is not HelpAction && parsed.Errors.Count > 0)
            return UsageErrors(root, parsed);
        return Guarded(() => parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null }));
    }

    /// <summary>The one place where exceptions end: interrupted, a path that is not there, or our own fault.</summary>
    private static int Guarded(Func<int> run)
    {
        try
        {
            return run();
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine("grader: interrupted");
            return ExitCode.Interrupted;
        }
        catch (UsageException mistake)
        {
            Console.Error.WriteLine($"grader: {mistake.Message}");
            return ExitCode.Usage;
        }
        catch (ResultsFaultException unusable)
        {
            Console.Error.WriteLine(ReportText.Line($"grader: {unusable.Message}"));
            return ExitCode.OurFault;
        }
        catch (InstallationException broken)
        {
            Console.Error.WriteLine($"grader: {broken.Message}");
            return ExitCode.OurFault;
        }
#pragma warning disable CA1031 // Whatever else comes here is our fault, and the exit code must say so.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            Console.Error.WriteLine($"grader: this is our fault: {fault}");
            return ExitCode.OurFault;
        }
    }

    private static int UsageErrors(RootCommand root, ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        string verb = command == root ? "" : $"{command.Name} ";
        if (command == root && parsed.UnmatchedTokens is [var first, ..])
            Console.Error.WriteLine(ReportText.Line($"grader: there is no verb {Suggested(first, root.Subcommands.Select(known => known.Name))}"));
        else
            foreach (string message in parsed.Errors.Select(error => error.Message).Distinct())
                Console.Error.WriteLine(ReportText.Line($"grader: {message}"));
        Console.Error.WriteLine($"grader: `grader {verb}--help` lists what there is");
        return ExitCode.Usage;
    }

    /// <summary>`wrong`; did you mean `right`?</summary>
    public static string Suggested(string wrong, IEnumerable<string> names) =>
        Nearest.Name(wrong, names) is { } nearest ? $"`{wrong}`; did you mean `{nearest}`?" : $"`{wrong}`";

    /// <summary>A misspelt option would else be taken for a path.</summary>
    public static void RefuseUnknownOptions(this Command command, Argument<string[]> paths) => paths.Validators.Add(result =>
    {
        foreach (string token in result.Tokens.Select(token => token.Value).Where(token => token.StartsWith('-') && !Path.Exists(token)))
            result.AddError($"there is no option {Suggested(token, command.Options.Select(option => option.Name))}");
    });
}

/// <summary>What a person at the terminal got wrong; its message is shown, exit code 2.</summary>
internal sealed class UsageException(string message) : Exception(message);
