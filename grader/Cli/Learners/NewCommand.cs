using System.CommandLine;
using Grader.Challenges;
using Grader.Learners;
using Grader.Reporting;

namespace Grader.Cli.Learners;

/// <summary><c>grader new PACK/CHALLENGE [FOLDER]</c>: starter and statement into the learner's folder.</summary>
internal static class NewCommand
{
    public static Command Create()
    {
        var name = new Argument<string>("PACK/CHALLENGE") { Description = "What you want to begin; `grader list` shows what there is." };
        var (into, folder) = (Options.OwnFolder(), Options.Challenges());
        var command = new Command("new", "Begin a challenge: its starter and its task, as files in your folder.") { name, into, folder };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(name), parsed.GetRequiredValue(into), parsed.GetValue(folder)));
        return command;
    }

    private static int Run(string name, string into, string? folder)
    {
        var packs = Desk.Challenges(folder, into);
        var learner = LearnerFolder.At(into, packs);
        if (learner.IsOfChallenges)
            throw new UsageException($"{into} holds the challenges themselves; begin in a folder of your own");
        var all = packs.SelectMany(pack => pack.Challenges.Select(challenge => (Pack: pack, Challenge: challenge))).ToList();
        var wanted = all.Where(one => Is(one.Challenge.Id, name) || Is(one.Challenge.Name, name)).ToList();
        switch (wanted)
        {
            case [{ Challenge.Body: ChallengeBody.Question } question]:
                throw new UsageException($"{question.Challenge.Id} is a question: grader learn {question.Pack.Id}");
            case [var (pack, challenge)]:
                Tell(Beginning.Of(learner, pack, challenge));
                return ExitCode.Accepted;
            case []:
                throw new UsageException($"there is no challenge {CommandLine.Suggested(name, all.SelectMany(one => new[] { one.Challenge.Id, one.Challenge.Name }))}");
            default:
                throw new UsageException($"`{name}` is in several packs: {string.Join(", ", wanted.Select(one => one.Challenge.Id))}");
        }
    }

    private static void Tell(Beginning beginning)
    {
        using var output = Paper.Open();
        foreach (string file in beginning.Written)
            output.WriteLine(ReportText.Line($"new    {file}"));
        foreach (string file in beginning.Kept)
            output.WriteLine(ReportText.Line($"kept   {file}: it was there, and is as you left it"));
        output.WriteLine(ReportText.Line($"write in {beginning.Work}, then: grader check {beginning.Work}"));
    }

    private static bool Is(string a, string b) => a.Equals(b, StringComparison.OrdinalIgnoreCase);
}
