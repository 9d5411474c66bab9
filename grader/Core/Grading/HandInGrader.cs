using System.Diagnostics;
using Grader.Reporting;
using Grader.Submissions;
using Serilog;
using Serilog.Context;
using Serilog.Events;

namespace Grader.Grading;

/// <summary>From a learner's hand-in to its result, whatever becomes of it. Safe for use by many threads.</summary>
public sealed class HandInGrader(PreparedChallenges challenges, Pipeline pipeline, ILogger log)
{
    /// <exception cref="OperationCanceledException" />
    public GradedHandIn Grade(Learner learner, HandIn handIn, CancellationToken cancel)
    {
        // What the workers log of it then says whose it was.
        using var _ = LogContext.PushProperty("Learner", LoggedText.Of(learner.Name));
        long started = Stopwatch.GetTimestamp();
        var graded = GradeFairly(handIn, cancel);
        var result = graded.Result;
        log.Write(
            result.Verdict == Verdict.JudgeError ? LogEventLevel.Error : LogEventLevel.Information,
            "Graded {Learner} {Challenge} in {ElapsedMs} ms: {Verdict}, {Score} of {MaxScore}",
            LoggedText.Of(learner.Name), result.Challenge, Stopwatch.GetElapsedTime(started).TotalMilliseconds,
            VerdictText.Name(result.Verdict), result.Score, result.MaxScore);
        return graded;
    }

    /// <summary>What was our own fault may not be again: a machine without memory or processes for a moment. No submission can bring one about.</summary>
    private GradedHandIn GradeFairly(HandIn handIn, CancellationToken cancel)
    {
        var first = Grade(handIn, cancel);
        if (first.Result.Verdict != Verdict.JudgeError)
            return first;
        log.Warning("{Challenge}: a fault of ours; once more", handIn.Challenge.Id);
        return Grade(handIn, cancel);
    }

    private GradedHandIn Grade(HandIn handIn, CancellationToken cancel)
    {
        var challenge = handIn.Challenge;
        return challenges.Get(challenge, cancel) switch
        {
            Preparation.Ready ready => GradeWhateverHappens(ready.Challenge, handIn, cancel),
            // Without points of its own, a challenge's full score is known only when its reference has run.
            Preparation.Fault fault => Ungraded.JudgeError(challenge, challenge.Points ?? 0, fault.Why),
            // All that is needed was prepared, and found valid, before the first hand-in.
            _ => throw new InvalidOperationException($"{challenge.Id} was not found valid before it was graded."),
        };
    }

    /// <summary>Memory, files or processes that this machine has no more of, and mistakes of ours, cost one hand-in its result and nobody else theirs.</summary>
    private GradedHandIn GradeWhateverHappens(PreparedChallenge challenge, HandIn handIn, CancellationToken cancel)
    {
        try
        {
            return pipeline.Grade(challenge, handIn, cancel);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            log.Error("{Challenge}: a fault of ours: {Fault}", handIn.Challenge.Id, LoggedText.Of(fault.ToString()));
            return Ungraded.JudgeError(challenge.Challenge, challenge.MaxScore, fault is OutOfMemoryException ? "there was no memory left" : "something that is not to happen did");
        }
    }
}
