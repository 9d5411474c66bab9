using System.CommandLine;

namespace Grader.Cli;

/// <summary><c>grader grade PATH…</c></summary>
internal static class GradeCommand
{
    public static Command Create(CancellationToken cancel)
    {
        var paths = Options.Paths("A submission's file, a learner's folder or zip, or a folder of learners.");
        var (folder, challenge, pack, learner) = (Options.Challenges(), Options.Challenge(), Options.Pack(), Options.Learner());
        var (format, @out, jobs, verify) = (Options.Format(), Options.Out(), Options.Jobs(), Options.Verify());
        var (log, verbose, noCache) = (Options.Log(), Options.Verbose(), Options.NoCache());
        var (accept, isolation, privileges) = (Options.AcceptNoIsolation(), Options.Isolation(), Options.AcceptPrivileges());
        var (from, since) = (Options.ChallengesFrom(), Options.ChangedSince());
        var (course, fromGit) = (Options.Course(), Options.TimesFromGit());
        var force = Options.Force();
        var command = new Command("grade", "Grade submissions and report on stdout.")
        {
            paths, challenge, pack, folder, format, @out, jobs, learner, verify, log, verbose, noCache, accept, isolation, privileges, from, since,
            course, fromGit, force,
        };
        command.SetAction(parsed => new GradeRun(new GradeSettings(
            [.. parsed.GetRequiredValue(paths)], parsed.GetValue(folder), parsed.GetValue(challenge), parsed.GetValue(pack),
            parsed.GetValue(learner), [.. parsed.GetValue(format) ?? []], parsed.GetValue(@out), parsed.GetValue(jobs),
            parsed.GetValue(verify), parsed.GetValue(log), parsed.GetValue(verbose), parsed.GetValue(noCache), parsed.GetValue(accept),
            parsed.GetValue(isolation), parsed.GetValue(privileges), parsed.GetValue(from), parsed.GetValue(since),
            parsed.GetValue(course), parsed.GetValue(fromGit), parsed.GetValue(force)), cancel).Run());
        return command;
    }
}
