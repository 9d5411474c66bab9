using System.CommandLine;
using Grader.Courses.Exporting;

namespace Grader.Cli;

/// <summary><c>grader export --format F --out DIR</c></summary>
internal static class ExportCommand
{
    public static Command Create()
    {
        var format = new Option<string>("--format") { HelpName = "F", Description = $"Whose table: {string.Join(", ", Exporter.Formats)}.", Required = true };
        format.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var value }] && !Exporter.Formats.Contains(value))
                result.AddError($"--format: one of {string.Join(", ", Exporter.Formats)}, not {CommandLine.Suggested(value, Exporter.Formats)}");
        });
        var into = new Option<string?>("--into") { HelpName = "FILE", Description = "The table that the LMS exported; it is read, and written filled under --out." };
        var @out = Options.GradedInto();
        var (course, pack) = (Options.Course(), new Option<string?>("--pack") { HelpName = "PACK", Description = "Only this pack's grades." });
        var (asOf, submissions, challenges) = (Options.AsOf(), Options.Submissions(), Options.Challenges());
        var command = new Command("export", "Put the grades into the table that an LMS exported.") { format, into, @out, pack, course, asOf, submissions, challenges };
        command.SetAction(parsed => ExportRun.Run(
            parsed.GetRequiredValue(format), parsed.GetValue(into), parsed.GetRequiredValue(@out), parsed.GetValue(course), parsed.GetValue(asOf), parsed.GetValue(pack),
            parsed.GetValue(submissions), parsed.GetValue(challenges)));
        return command;
    }
}
