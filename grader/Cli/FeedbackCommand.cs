using System.CommandLine;

namespace Grader.Cli;

/// <summary><c>grader feedback --out DIR</c></summary>
internal static class FeedbackCommand
{
    public static Command Create()
    {
        var @out = Options.GradedInto();
        var into = new Option<string?>("--into") { HelpName = "FOLDER", Description = $"Where the feedback is written (default: DIR/{FeedbackRun.FolderName})." };
        var learner = new Option<string?>("--learner") { HelpName = "ID", Description = "Only this learner's." };
        var (course, asOf, submissions, challenges) = (Options.Course(), Options.AsOf(), Options.Submissions(), Options.Challenges());
        var command = new Command("feedback", "Write what each learner may see, a folder each, ready to be mailed, pushed or uploaded.") { @out, into, learner, course, asOf, submissions, challenges };
        command.SetAction(parsed => FeedbackRun.Run(
            parsed.GetRequiredValue(@out), parsed.GetValue(into), parsed.GetValue(learner), parsed.GetValue(course), parsed.GetValue(asOf), parsed.GetValue(submissions), parsed.GetValue(challenges)));
        return command;
    }
}
