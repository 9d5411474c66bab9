using System.CommandLine;
using System.Globalization;
using Grader.Confining;

namespace Grader.Cli;

/// <summary>The options of all verbs, each declared once.</summary>
internal static class Options
{
    /// <summary>Each job is a thread here and a process or two beside it.</summary>
    private const int MostJobs = 256;

    public static Argument<string[]> Paths(string description) => new("PATH") { Description = description, Arity = ArgumentArity.OneOrMore };

    /// <summary>Where a learner's own work is.</summary>
    public static Argument<string> OwnPath() => new("PATH")
    {
        Description = "A file, or a folder of your own work (default: where you are).", DefaultValueFactory = _ => ".",
    };

    public static Argument<string> OwnFolder() => new("FOLDER")
    {
        Description = "Your own folder, with a folder in it for each pack (default: where you are).", DefaultValueFactory = _ => ".",
    };

    public static Option<bool> Plain() => Flag("--plain", "Lines only, for a screen reader: nothing is drawn, cleared or coloured.");

    public static Option<string?> Challenges() => Text("--challenges", "DIR", "The folder of challenge packs (default: the nearest `challenges` upwards).");

    public static Option<string?> ChallengesFrom() => Text("--challenges-from", "REV", "Read the challenges from this revision of git, not from the work tree.");

    public static Option<string?> ChangedSince() => Text("--changed-since", "REV", "Grade only what the commits since this revision of git touch.");

    public static Option<string?> Challenge() => Text("--challenge", "PACK/CHALLENGE", "Grade only this challenge.");

    public static Option<string?> Pack() => Text("--pack", "PACK", "Grade this pack, and count all its challenges.");

    public static Option<string?> Learner() => Text("--learner", "ID", "Take PATH as one learner's work, under this name.");

    public static Option<string?> Out() => Text("--out", "DIR", "Write a folder for each learner: report.json, report.md, report.html, run.json; of a class class.html, too.");

    public static Option<string?> Course() => Text("--course", "FILE", "The course: what counts, until when, and for whom otherwise (default: the nearest course.yaml upwards).");

    public static Option<string?> Submissions() => Text("--submissions", "DIR", "The folder of learners that was graded, with the remarks.yaml in it.");

    public static Option<string?> AsOf() => Text("--as-of", "TIME", "Who has handed in nothing has no points of what was due by then (default: when the class was graded last).");

    public static Option<bool> TimesFromGit() => Flag("--times-from-git", "Take the time of a hand-in from the last commit that touched it.");

    public static Option<string> GradedInto() => new("--out") { HelpName = "DIR", Description = "The folder that `grader grade --out` has written.", Required = true };

    public static Option<string?> OneChallenge() => Text("--challenge", "PACK/CHALLENGE", "Everything of this challenge.");

    public static Option<string?> Log() => Text("--log", "FILE", "Write a log as compact JSON.");

    public static Option<string[]> Format() => new("--format")
    {
        HelpName = "F[=FILE]", Arity = ArgumentArity.OneOrMore,
        Description = $"How the report is written, to stdout or to FILE; may be given several times: {string.Join(", ", ReportTarget.Formats)} (default: text; in GitHub Actions github).",
    };

    /// <summary>For verbs that answer a person or a program.</summary>
    public static Option<string> TextOrJson()
    {
        var option = new Option<string>("--format") { HelpName = "F", Description = "text, or json for programs.", DefaultValueFactory = _ => "text" };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var value and not ("text" or "json") }])
                result.AddError($"--format: text or json, not {CommandLine.Suggested(value, ["text", "json"])}");
        });
        return option;
    }

    public static Option<int> Jobs() => new("--jobs")
    {
        HelpName = "N", Description = "How many submissions are graded at a time (default: the processors).",
        DefaultValueFactory = _ => Environment.ProcessorCount,
        CustomParser = result =>
        {
            if (int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out int jobs) && jobs is >= 1 and <= MostJobs)
                return jobs;
            result.AddError($"--jobs: from 1 to {MostJobs}, not `{result.Tokens[0].Value}`");
            return 0;
        },
    };

    public static Option<bool> Verify() => Flag("--verify", "Compare each report with the report.verified.json beside the submission.");

    public static Option<bool> Verbose() => Flag("--verbose", "More detail in the text report, and a log on stderr.");

    public static Option<bool> NoCache() => Flag("--no-cache", "Neither read nor write the cache of challenges.");

    public static Option<bool> Force() => Flag("--force", "Grade again what --out holds results of, changed or not.");

    public static Option<bool> AcceptNoIsolation() => Flag("--accept-no-isolation", "Grade a class even where its submissions are not kept from this machine's files.");

    public static Option<bool> AcceptPrivileges() => Flag("--accept-privileges", "Grade in GitHub Actions even on pull_request_target or with a token in the environment.");

    public static Option<Enclosure?> Isolation()
    {
        var option = new Option<Enclosure?>("--isolation")
        {
            HelpName = "landlock|bubblewrap", Description = "What submissions are kept from files by (default: what works on this machine).",
            CustomParser = result => Enclosures.GetValueOrDefault(result.Tokens[0].Value),
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var value }] && !Enclosures.ContainsKey(value))
                result.AddError($"--isolation: one of {string.Join(", ", Enclosures.Keys)}, not {CommandLine.Suggested(value, Enclosures.Keys)}");
        });
        return option;
    }

    private static readonly Dictionary<string, Enclosure?> Enclosures = new(StringComparer.Ordinal)
    {
        ["landlock"] = Enclosure.Landlock, ["bubblewrap"] = Enclosure.Bubblewrap,
    };

    private static Option<string?> Text(string name, string value, string description) => new(name) { HelpName = value, Description = description };

    private static Option<bool> Flag(string name, string description) => new(name) { Description = description };
}
