using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using Grader.Challenges;

namespace Grader.Cli;

/// <summary>From arguments to a verb; whatever is wrong with them is told with the nearest right name, and exit code 2.</summary>
internal static class CommandLine
{
    public static int Run(string[] args, Interrupt interrupt)
    {
        var root = new RootCommand("Grades C# submissions: compiles them, runs them confined, compares them with a reference.")
        {
            GradeCommand.Create(interrupt.Token),
            AcceptCommand.Create(),
            ProveCommand.Create(interrupt.Token),
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
        foreach (var error in parsed.Errors.Select(error => error.Message).Distinct())
            Console.Error.WriteLine($"grader: {error}");
        var command = parsed.CommandResult.Command;
        string[] names = [.. command.Options.Select(option => option.Name), .. root.Subcommands.Select(verb => verb.Name)];
        foreach (var token in parsed.UnmatchedTokens)
        {
            if (Nearest.Name(token, names) is { } nearest)
                Console.Error.WriteLine($"grader: did you mean `{nearest}`?");
        }
        Console.Error.WriteLine($"grader: `grader {(command == root ? "" : command.Name + " ")}--help` lists what there is");
        return ExitCode.Usage;
    }
}

/// <summary>What a person at the terminal got wrong; its message is shown, exit code 2.</summary>
internal sealed class UsageException(string message) : Exception(message);
