using Grader.Challenges;
using Grader.Learners;
using Grader.Reporting;
using Grader.Submissions;

namespace Grader.Cli.Learners;

/// <summary>One challenge that is written in a file: begun, and checked at every save until it is right.</summary>
internal sealed class CodeTurn(Challenge challenge, LearnRun run)
{
    private int _hints;

    /// <returns>False: there is no more input.</returns>
    public bool Work(int number, Lazy<Workers> workers)
    {
        run.Terminal.Write("\n" + run.Page.Problem(challenge, number, run.Pack.Challenges.Length, null, null) + "\n");
        run.Terminal.Write(run.Page.Begun(Beginning.Of(run.Learner, run.Pack, challenge)) + "\n");
        _hints = run.Progress.Of(challenge.Id).Hints;
        var desk = Desk.Of(run.Packs, new SubmissionRequest([run.Learner.Root], Challenges: [challenge.Id]));
        using var watching = new Watching(desk, workers.Value);
        return Work(watching);
    }

    private bool Work(Watching watching)
    {
        while (true)
        {
            if (watching.Look(run.Cancel) is var (now, change))
            {
                run.Keep(now.Report.Results[0]);
                run.Terminal.Write((change is null ? "" : change + "\n\n") + CheckPage.Render(now.Report, now.Sources, [challenge with { Hints = [] }], colour: run.Terminal.Colour) + "\n");
                if (now.Report.Results[0].Verdict == Verdict.Accepted)
                    return true;
            }
            switch (run.Terminal.Ask(new Prompt("Save to check, ? hint, next:", Saved: watching.Saved), run.Cancel))
            {
                case Reply.Line { Text: var typed } when typed.Trim() is "?":
                    run.Terminal.Write(run.Page.Hint(challenge, ++_hints));
                    _hints = Math.Min(_hints, challenge.Hints.Length);
                    run.Progress.Keep(challenge.Id, new QuestionProgress(null, _hints));
                    break;
                case Reply.Line { Text: var typed } when typed.Trim().Equals("next", StringComparison.OrdinalIgnoreCase):
                    return true;
                case Reply.End:
                    return false;
            }
        }
    }
}
