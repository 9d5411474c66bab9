using System.CommandLine;
using Grader.Challenges;
using Grader.Learners;

namespace Grader.Cli.Learners;

/// <summary><c>grader learn PACK [FOLDER]</c>: a pack's problems, one by one, under time.</summary>
internal static class LearnCommand
{
    public static Command Create(CancellationToken cancel)
    {
        var name = new Argument<string>("PACK") { Description = "Whose problems are asked; `grader list` shows what there is." };
        var (into, folder, plain) = (Options.OwnFolder(), Options.Challenges(), Options.Plain());
        var relaxed = new Option<bool>("--relaxed") { Description = "Without clocks." };
        var command = new Command("learn", "A pack's problems one by one, with explanations, hints and a clock.") { name, into, folder, relaxed, plain };
        command.SetAction(parsed => Run(
            parsed.GetRequiredValue(name), parsed.GetRequiredValue(into), parsed.GetValue(folder), parsed.GetValue(relaxed), parsed.GetValue(plain), cancel));
        return command;
    }

    private static int Run(string name, string into, string? folder, bool relaxed, bool plain, CancellationToken cancel)
    {
        var packs = Desk.Challenges(folder, into);
        var pack = packs.FirstOrDefault(one => one.Id.Equals(name, StringComparison.OrdinalIgnoreCase))
            ?? throw new UsageException($"there is no pack {CommandLine.Suggested(name, packs.Select(one => one.Id))}");
        var learner = LearnerFolder.At(into, packs);
        if (learner.IsOfChallenges)
            throw new UsageException($"{into} holds the challenges themselves; learn in a folder of your own");
        var answers = new OwnAnswers(learner.AnswersFile(pack));
        if (answers.Problem is { } problem)
            throw new UsageException($"{problem}; mend it, or take it away");
        using ITerminal terminal = !plain && KeyTerminal.IsUsable ? new KeyTerminal() : new LineTerminal();
        return new LearnRun(packs, pack, learner, answers, terminal, relaxed, cancel).Run();
    }
}
