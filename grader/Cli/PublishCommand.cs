using System.CommandLine;

namespace Grader.Cli;

/// <summary><c>grader publish PACK --out DIR</c></summary>
internal static class PublishCommand
{
    public static Command Create(CancellationToken cancel)
    {
        var pack = new Argument<string>("PACK") { Description = "The name of a pack, or its folder." };
        var @out = new Option<string>("--out") { HelpName = "DIR", Description = "A folder of challenges: the edition is written to DIR/PACK.", Required = true };
        var (folder, jobs, log, verbose, isolation) = (Options.Challenges(), Options.Jobs(), Options.Log(), Options.Verbose(), Options.Isolation());
        var command = new Command("publish", "Write a pack's learner edition: without what is the staff's, and with what visible checks expect.")
        {
            pack, @out, folder, jobs, log, verbose, isolation,
        };
        command.SetAction(parsed => new PublishRun(
            parsed.GetRequiredValue(pack), parsed.GetRequiredValue(@out), parsed.GetValue(folder), parsed.GetValue(jobs), parsed.GetValue(log),
            parsed.GetValue(verbose), parsed.GetValue(isolation), cancel).Run());
        return command;
    }
}
