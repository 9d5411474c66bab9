using System.Collections.Immutable;
using System.CommandLine;
using Grader.Challenges;
using Grader.Reporting;
using Grader.Reporting.Classes;
using Grader.Results;

namespace Grader.Cli;

/// <summary><c>grader stats --out DIR</c>: the class as it was graded, in the terminal.</summary>
internal static class StatsCommand
{
    public static Command Create()
    {
        var (@out, challenge, folder, format) = (Options.GradedInto(), Options.OneChallenge(), Options.Challenges(), Options.TextOrJson());
        var command = new Command("stats", "The class at a glance: what fails most, equal wrong answers, which questions tell learners apart.") { @out, challenge, folder, format };
        command.SetAction(parsed => Run(
            parsed.GetRequiredValue(@out), parsed.GetValue(challenge), parsed.GetValue(folder), parsed.GetRequiredValue(format) == "json"));
        return command;
    }

    private static int Run(string @out, string? challenge, string? folder, bool json)
    {
        using var results = KeptResults.OpenToRead(@out);
        var register = new ClassRegister();
        foreach (var learner in results.Learners())
            register.Add(ClassMember.Of(learner, null));
        var view = register.View(Challenges(folder ?? results.Asked?.Challenges));
        if (challenge is not null)
            view = view.Of(challenge) ?? throw new UsageException(
                ReportText.Line($"--challenge: nobody was graded in {CommandLine.SuggestedChallenge(challenge, view.Challenges.Select(known => known.Id))}"));
        using var output = new StreamWriter(Console.OpenStandardOutput(), JsonReport.Encoding) { NewLine = "\n" };
        output.Write(json ? ClassJson.Render(view) : ClassText.Render(view, Screen.HasColour));
        return ExitCode.Accepted;
    }

    /// <summary>For titles, limits and options. Where they are gone, or faulty by now, what was graded is still told.</summary>
    private static ImmutableArray<Challenge> Challenges(string? folder)
    {
        if (folder is not null && Directory.Exists(folder))
            return [.. ChallengeReader.Read(folder).Packs.SelectMany(pack => pack.Challenges)];
        Console.Error.WriteLine("grader: the challenges are not there: their titles, limits and options are left out; --challenges DIR names them");
        return [];
    }
}
