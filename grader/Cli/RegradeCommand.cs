using System.CommandLine;

namespace Grader.Cli;

/// <summary><c>grader regrade --out DIR</c></summary>
internal static class RegradeCommand
{
    public static Command Create(CancellationToken cancel)
    {
        var @out = Options.GradedInto();
        var challenge = Several("--challenge", "PACK/CHALLENGE", "Only hand-ins for this challenge; may be given several times, as the next two.");
        var learner = Several("--learner", "ID", "Only this learner's.");
        var verdict = Several("--verdict", "VERDICT", "Only what has this verdict, or a check with it: time-limit-exceeded.");
        var noTests = new Option<bool>("--no-tests-ran") { Description = "Only hand-ins of which no check was ever run." };
        var since = new Option<string?>("--since") { HelpName = "REV", Description = "Only hand-ins for challenges whose files the commits since this revision of git touch." };
        var apply = new Option<bool>("--apply") { Description = "Make what was proposed last count, without grading again." };
        var undo = new Option<bool>("--undo") { Description = "Take back what was applied last; again: what was applied before it." };
        var format = Several("--format", "F[=FILE]", "How the changes are written, to stdout or to FILE: text, markdown, html (default: text).");
        var (folder, jobs, log, verbose) = (Options.Challenges(), Options.Jobs(), Options.Log(), Options.Verbose());
        var (noCache, accept, isolation) = (Options.NoCache(), Options.AcceptNoIsolation(), Options.Isolation());
        var command = new Command("regrade", "Grade again what was graded, and show what would change; nothing counts until --apply.")
        {
            @out, challenge, learner, verdict, noTests, since, apply, undo, format, folder, jobs, log, verbose, noCache, accept, isolation,
        };
        command.SetAction(parsed => new RegradeRun(new RegradeSettings(
            parsed.GetRequiredValue(@out), [.. parsed.GetValue(challenge) ?? []], [.. parsed.GetValue(learner) ?? []], [.. parsed.GetValue(verdict) ?? []],
            parsed.GetValue(noTests), parsed.GetValue(since), parsed.GetValue(apply), parsed.GetValue(undo), [.. parsed.GetValue(format) ?? []], parsed.GetValue(folder),
            parsed.GetValue(jobs), parsed.GetValue(log), parsed.GetValue(verbose), parsed.GetValue(noCache), parsed.GetValue(accept), parsed.GetValue(isolation)), cancel).Run());
        return command;
    }

    private static Option<string[]> Several(string name, string value, string description) =>
        new(name) { HelpName = value, Description = description, Arity = ArgumentArity.OneOrMore };
}
