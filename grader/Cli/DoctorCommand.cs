using System.CommandLine;

namespace Grader.Cli;

/// <summary><c>grader doctor</c></summary>
internal static class DoctorCommand
{
    public static Command Create()
    {
        var format = Options.TextOrJson();
        var all = new Option<bool>("--all") { Description = "How each layer is turned on, on every kind of machine." };
        var command = new Command("doctor", "Say what protects this machine from submissions; exit code 0 only where a class can be graded.") { format, all };
        command.SetAction(parsed => DoctorRun.Run(parsed.GetRequiredValue(format) == "json", parsed.GetValue(all)));
        return command;
    }
}
