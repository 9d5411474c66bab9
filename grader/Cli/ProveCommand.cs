using System.CommandLine;

namespace Grader.Cli;

/// <summary><c>grader prove [PATH]</c></summary>
internal static class ProveCommand
{
    public static Command Create(CancellationToken cancel)
    {
        var path = new Argument<string?>("PATH")
        {
            Description = "A challenge's or pack's folder, or a folder of packs (default: the nearest `challenges` upwards).",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var format = Options.TextOrJson();
        var (jobs, log, verbose, isolation) = (Options.Jobs(), Options.Log(), Options.Verbose(), Options.Isolation());
        var command = new Command("prove", "Let challenges prove themselves: the reference passes, the starter does not, each sample gets its verdict, thresholds have room.")
        {
            path, format, jobs, log, verbose, isolation,
        };
        command.SetAction(parsed => new ProveRun(
            parsed.GetValue(path), parsed.GetRequiredValue(format) == "json", parsed.GetValue(jobs), parsed.GetValue(log), parsed.GetValue(verbose), parsed.GetValue(isolation), cancel).Run());
        return command;
    }
}
