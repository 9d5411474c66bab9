using System.Collections.Immutable;
using Grader.Challenges;
using Grader.Grading;
using Grader.Learners;
using Grader.Reporting;
using Grader.Submissions;

namespace Grader.Cli.Learners;

/// <summary>One question: asked until it is answered right, no try is left, or its time is up.</summary>
internal sealed class QuestionTurn(Challenge challenge, ChallengeBody.Question question, LearnRun run)
{
    /// <summary>In seconds: how much of the clock a command that is killed may lose.</summary>
    private const int KeptEvery = 5;

    private readonly DisplayedOptions _options = new(challenge, question, run.Learner.Name);
    private Countdown? _clock;
    private int _hints;

    /// <returns>False: there is no more input.</returns>
    public bool Ask(int number, Lazy<Workers> workers)
    {
        // A first question is on the screen before the workers are ready.
        if (!run.Answers.TriesOf(challenge).IsEmpty && (run.IsOver(challenge) || IsDone(Judged(workers))))
        {
            run.Keep(Judged(workers));
            return true;
        }
        var kept = run.Progress.Of(challenge.Id);
        var time = run.Relaxed ? null : question.AnswerTime is { } whole ? kept.Left ?? whole : (TimeSpan?)null;
        _hints = kept.Hints;
        var tries = new TriesResult([], question.Tries - run.Answers.TriesOf(challenge).Length);
        run.Terminal.Write("\n" + run.Page.Problem(challenge, number, run.Pack.Challenges.Length, tries, time) + "\n" + run.Page.Question(question, _options) + "\n");
        _clock = time is { } left ? new Countdown(left, TimeProvider.System) : null;
        try
        {
            return Answer(workers) && Next(number);
        }
        finally
        {
            KeepClock();
        }
    }

    private bool Answer(Lazy<Workers> workers)
    {
        while (true)
        {
            switch (run.Terminal.Ask(new Prompt(Wanted, _clock is null ? null : () => _clock.Left, Tick), run.Cancel))
            {
                case Reply.TimeUp:
                    run.Answers.Add(challenge, "");
                    run.Terminal.Write(run.Page.TimeIsUp());
                    run.Keep(Judged(workers));
                    return true;
                case Reply.Line { Text: var typed } when typed.Trim() is "?":
                    run.Terminal.Write(run.Page.Hint(challenge, ++_hints));
                    _hints = Math.Min(_hints, challenge.Hints.Length);
                    KeepClock();
                    break;
                case Reply.Line { Text: var typed } when !string.IsNullOrWhiteSpace(typed):
                    if (Try(typed.Trim(), workers))
                        return true;
                    break;
                case Reply.End:
                    return false;
            }
        }
    }

    private string Wanted => question.Listing is not null ? $"{Letters}, or what it prints:" : question.Several ? $"{Letters}, with commas:" : $"{Letters}:";

    private string Letters => string.Join(", ", _options.Labels);

    /// <returns>True: the question is done with.</returns>
    private bool Try(string typed, Lazy<Workers> workers)
    {
        string? keys = _options.KeysOf(typed);
        if (keys is null && question.Listing is null)
        {
            run.Terminal.Write(run.Page.NoOption(_options, question.Several));
            return false;
        }
        run.Answers.Add(challenge, keys ?? typed);
        var result = Judged(workers);
        run.Terminal.Write(run.Page.Answered(result, _options, RightKeys(workers)));
        if (!IsDone(result))
            return false;
        run.Keep(result);
        return true;
    }

    /// <summary>No clock runs while the explanation is read.</summary>
    private bool Next(int number)
    {
        KeepClock();
        _clock = null;
        string what = number == run.Pack.Challenges.Length ? "Press Enter for the summary." : "Press Enter for the next one.";
        return run.Answers.TriesOf(challenge) is [.., ""] || run.Terminal.Ask(new Prompt(what), run.Cancel) is not Reply.End || number == run.Pack.Challenges.Length;
    }

    /// <summary>Without a key there is nothing to try again for.</summary>
    private static bool IsDone(ChallengeResult result) => result.Tries is { Left: 0 } || result.IsLeftToCourse;

    private ChallengeResult Judged(Lazy<Workers> workers)
    {
        var tries = run.Answers.TriesOf(challenge);
        return run.Grade(workers.Value, tries.IsEmpty ? new HandIn.Missing(challenge) : new HandIn.Answers(challenge, tries)).Result;
    }

    private ImmutableArray<string> RightKeys(Lazy<Workers> workers) =>
        workers.Value.Challenges.Get(challenge, run.Cancel) is Preparation.Ready { Challenge: PreparedChallenge.Question prepared } ? prepared.Answer : [];

    private void Tick()
    {
        if (_clock is { } clock && (run.Progress.Of(challenge.Id).Left is not { } kept || kept - clock.Left > TimeSpan.FromSeconds(KeptEvery)))
            KeepClock();
    }

    private void KeepClock() => run.Progress.Keep(challenge.Id, new QuestionProgress(_clock?.Left ?? run.Progress.Of(challenge.Id).Left, _hints));
}
