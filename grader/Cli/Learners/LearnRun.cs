using System.Collections.Immutable;
using Grader.Challenges;
using Grader.Grading;
using Grader.Learners;
using Grader.Reporting;
using Grader.Submissions;

namespace Grader.Cli.Learners;

/// <summary>One run of <c>learn</c>: from where the learner stands to the end of the pack.</summary>
internal sealed class LearnRun
{
    private readonly ImmutableArray<Pack> _packs;
    private readonly Pack _pack;
    private readonly LearnerFolder _learner;
    private readonly OwnAnswers _answers;
    private readonly ITerminal _terminal;
    private readonly bool _relaxed;
    private readonly CancellationToken _cancel;
    private readonly Progress _progress;
    private readonly Dictionary<string, ChallengeResult> _results = new(StringComparer.Ordinal);

    public LearnRun(
        ImmutableArray<Pack> packs, Pack pack, LearnerFolder learner, OwnAnswers answers, ITerminal terminal, bool relaxed, CancellationToken cancel)
    {
        (_packs, _pack, _learner, _answers, _terminal, _relaxed, _cancel) = (packs, pack, learner, answers, terminal, relaxed, cancel);
        _progress = new Progress(learner.ProgressFile);
    }

    public int Run()
    {
        using var logger = Logging.Create(verbose: false, file: null);
        // Its processes take a second to get ready; the learner reads meanwhile.
        var started = new Lazy<Workers>(() => Workers.Start(Environment.ProcessorCount, useCache: true, logger, wanted: null));
        var ahead = new Thread(() => _ = started.Value) { IsBackground = true, Name = "workers" };
        try
        {
            if (_progress.Problem is { } problem)
                Console.Error.WriteLine($"grader: {problem}");
            _terminal.Write(Page.Intro(_pack, _pack.Challenges.Count(challenge => challenge.Body is ChallengeBody.Question && IsOver(challenge))));
            ahead.Start();
            return Go(started);
        }
        catch (OperationCanceledException)
        {
            _terminal.Write("\n" + Page.Left(_pack));
            return ExitCode.Interrupted;
        }
        finally
        {
            if (ahead.IsAlive)
                ahead.Join();
            if (started.IsValueCreated)
                started.Value.Dispose();
        }
    }

    private int Go(Lazy<Workers> workers)
    {
        if (_terminal.Ask(new Prompt("Press Enter to begin."), _cancel) is Reply.End)
            return Leave();
        foreach (var (index, challenge) in _pack.Challenges.Index())
        {
            bool goesOn = challenge.Body is ChallengeBody.Question question
                ? new QuestionTurn(challenge, question, this).Ask(index + 1, workers)
                : new CodeTurn(challenge, this).Work(index + 1, workers);
            if (!goesOn)
                return Leave();
        }
        return Finish();
    }

    private int Finish()
    {
        ImmutableArray<ChallengeResult> results = [.. _pack.Challenges.Select(challenge => _results[challenge.Id])];
        var (score, maxScore) = ReportScores.Total(results);
        var report = new LearnerReport(_learner.Name, score, maxScore, results, []);
        _terminal.Write("\n" + Page.Summary(_pack, report));
        var tally = new Tally();
        tally.Add(report);
        return tally.ExitCode;
    }

    /// <summary>There is no more input.</summary>
    private int Leave()
    {
        _terminal.Write(Page.Left(_pack));
        return ExitCode.NotAccepted;
    }

    public Pack Pack => _pack;

    public ImmutableArray<Pack> Packs => _packs;

    public LearnerFolder Learner => _learner;

    public OwnAnswers Answers => _answers;

    public Progress Progress => _progress;

    public ITerminal Terminal => _terminal;

    /// <summary>On the terminal as wide as it is now.</summary>
    public LearnPage Page => new(_terminal.Columns, _terminal.Colour, _terminal.Plain, _relaxed);

    public bool Relaxed => _relaxed;

    public CancellationToken Cancel => _cancel;

    public void Keep(ChallengeResult result) => _results[result.Challenge] = result;

    /// <summary>A time-out leaves no try, whatever the number of them.</summary>
    public bool IsOver(Challenge question) => _answers.TriesOf(question) is [.., ""]
        || _answers.TriesOf(question).Length >= ((ChallengeBody.Question)question.Body).Tries;

    /// <summary>As the staff's batch would grade it.</summary>
    public GradedHandIn Grade(Workers workers, HandIn handIn)
    {
        Desk.Prepare(workers, [handIn.Challenge], _cancel);
        return workers.Grader.Grade(new Learner(_learner.Name, [handIn], []), handIn, _cancel);
    }
}
