using System.CommandLine;
using Grader.Reporting;
using Grader.Submissions;

namespace Grader.Cli;

/// <summary><c>grader accept PATH…</c>: what --verify received becomes what is verified.</summary>
internal static class AcceptCommand
{
    public static Command Create()
    {
        var paths = Options.Paths("Where `grader grade --verify` was run: a file, a learner's folder or zip, or a folder of learners.");
        var folder = Options.Challenges();
        var command = new Command("accept", "Take the received reports under PATH as verified.") { paths, folder };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(paths), parsed.GetValue(folder)));
        return command;
    }

    private static int Run(string[] paths, string? folder)
    {
        var catalog = Catalog.Read(folder, paths);
        if (!catalog.Problems.IsEmpty)
            return Catalog.Report(catalog.Problems);
        var found = new SubmissionReader(catalog.Packs, new SubmissionRequest([.. paths])).Find();
        if (!found.Errors.IsEmpty)
            return Complaints.Report(found.Errors);

        int accepted = 0;
        bool refused = false;
        foreach (var entry in found.Entries)
        {
            if (VerifiedReport.Of(entry) is not { } report || report.ReadReceived() is StoredReport.Missing)
                continue;
            string? why = report.Accept();
            Console.Out.WriteLine(ReportText.Line(why is null ? $"{entry.Name}: {report.VerifiedName}" : $"{entry.Name}: {report.ReceivedName} {why}"));
            accepted += why is null ? 1 : 0;
            refused |= why is not null;
        }
        if (accepted == 0 && !refused)
            Console.Out.WriteLine("nothing to accept: no received report under the paths given");
        return refused ? ExitCode.NotAccepted : ExitCode.Accepted;
    }
}
