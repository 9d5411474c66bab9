using System.CommandLine;
using Grader.Importing;

namespace Grader.Cli;

/// <summary><c>grader import --from PLATFORM PATH --out DIR</c></summary>
internal static class ImportCommand
{
    private static readonly Dictionary<string, Platform> Platforms = Enum.GetValues<Platform>().ToDictionary(platform => platform.ToString().ToLowerInvariant(), StringComparer.Ordinal);

    public static Command Create()
    {
        var path = new Argument<string>("PATH") { Description = "The download: the zip as the platform makes it, or the folder it was unpacked to; with git, a folder of clones." };
        var from = From();
        var @out = new Option<string>("--out") { HelpName = "DIR", Description = "The folder of submissions that it goes to.", Required = true };
        var roster = new Option<string?>("--roster") { HelpName = "FILE", Description = "Who is in the course (default: the roster of the nearest course.yaml)." };
        var branch = new Option<string?>("--branch") { HelpName = "NAME", Description = "git: the branch that is taken, of the clone or of its origin (default: the clone's HEAD)." };
        var tag = new Option<string?>("--tag") { HelpName = "NAME", Description = "git: the tag that is taken." };
        var dry = new Option<bool>("--dry-run") { Description = "Say what would be written, and write nothing." };
        var challenge = new Option<string?>("--challenge") { HelpName = "PACK/CHALLENGE", Description = "The download is for this challenge, whatever its files are called." };
        var pack = new Option<string?>("--pack") { HelpName = "PACK", Description = "The download is for this pack." };
        var (challenges, verbose) = (Options.Challenges(), new Option<bool>("--verbose") { Description = "A line for each learner and pack." });
        var command = new Command("import", "Sort a platform's download into learners and packs; what is replaced is kept as an earlier attempt.")
        {
            path, from, @out, roster, challenges, pack, challenge, branch, tag, dry, verbose,
        };
        command.SetAction(parsed => new ImportRun(
            parsed.GetRequiredValue(from), parsed.GetRequiredValue(path), parsed.GetRequiredValue(@out), parsed.GetValue(roster), parsed.GetValue(challenges),
            parsed.GetValue(pack), parsed.GetValue(challenge), parsed.GetValue(branch), parsed.GetValue(tag), parsed.GetValue(dry), parsed.GetValue(verbose)).Run());
        return command;
    }

    private static Option<Platform> From()
    {
        var option = new Option<Platform>("--from")
        {
            HelpName = string.Join('|', Platforms.Keys), Description = "Where the download comes from.", Required = true,
            CustomParser = result => Platforms.GetValueOrDefault(result.Tokens[0].Value),
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var value }] && !Platforms.ContainsKey(value))
                result.AddError($"--from: one of {string.Join(", ", Platforms.Keys)}, not {CommandLine.Suggested(value, Platforms.Keys)}");
        });
        return option;
    }
}
