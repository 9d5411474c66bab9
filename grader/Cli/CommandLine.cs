using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
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
        foreach (var verb in root.Subcommands)
            verb.RefuseWhatIsNoValue();
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
            foreach (string message in parsed.Errors.Select(error => Message(command, parsed, error)).Distinct())
                Console.Error.WriteLine(ReportText.Line($"grader: {message}"));
        Console.Error.WriteLine($"grader: `grader {verb}--help` lists what there is");
        return ExitCode.Usage;
    }

    /// <summary>In place of the library's words, where those do not say which argument, or what was meant.</summary>
    private static string Message(Command command, ParseResult parsed, ParseError error)
    {
        if (error.SymbolResult is ArgumentResult { Tokens: [], Argument: var missing } && command.Arguments.Contains(missing))
            return Missing(missing);
        if (parsed.UnmatchedTokens.FirstOrDefault(token => error.Message.Contains($"'{token}'", StringComparison.Ordinal)) is not { } unmatched)
            return error.Message;
        return unmatched.StartsWith('-') ? NoOption(command, unmatched) : $"`{unmatched}` is one argument too many";
    }

    /// <summary>`wrong`; did you mean `right`?</summary>
    public static string Suggested(string wrong, IEnumerable<string> names) => Suggested(wrong, Nearest.Name(wrong, names));

    /// <summary>`rela`; did you mean `relu-stack/relu`?</summary>
    public static string SuggestedChallenge(string wrong, IEnumerable<string> ids) => Suggested(wrong, Nearest.Challenge(wrong, ids));

    private static string Suggested(string wrong, string? nearest) => nearest is null ? $"`{wrong}`" : $"`{wrong}`; did you mean `{nearest}`?";

    /// <summary>A misspelt option would else be taken for a path, and an empty text (a variable of a script that was not set) for the folder where one is.</summary>
    private static void RefuseWhatIsNoValue(this Command command)
    {
        foreach (var argument in command.Arguments)
        {
            argument.Validators.Add(result =>
            {
                foreach (string token in result.Tokens.Select(token => token.Value))
                    if (token.Length == 0)
                        result.AddError(Missing(argument));
                    else if (token.StartsWith('-') && !Path.Exists(token))
                        result.AddError(NoOption(command, token));
            });
        }
        foreach (var option in command.Options)
        {
            option.Validators.Add(result =>
            {
                if (result.Tokens.Any(token => token.Value.Length == 0))
                    result.AddError($"{option.Name}: {option.HelpName} is missing");
            });
        }
    }

    private static string Missing(Argument argument) => $"{argument.Name} is missing: {argument.Description}";

    private static string NoOption(Command command, string token) => $"there is no option {Suggested(token, command.Options.Select(option => option.Name))}";
}

/// <summary>What a person at the terminal got wrong; its message is shown, exit code 2.</summary>
internal sealed class UsageException(string message) : Exception(message);
