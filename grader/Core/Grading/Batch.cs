using System.Collections.Immutable;
using Grader.Courses;
using Grader.Reporting;
using Grader.Running;
using Grader.Submissions;

namespace Grader.Grading;

/// <summary>One learner, graded.</summary>
public sealed record GradedLearner(LearnerEntry Entry, LearnerReport Report, ImmutableArray<(HandIn HandIn, GradedHandIn Graded)> HandIns)
{
    /// <summary>When each begun pack was handed in.</summary>
    public ImmutableSortedDictionary<string, HandInTime> Times { get; init; } = ImmutableSortedDictionary<string, HandInTime>.Empty;

    /// <summary>The learner's own files, for excerpts in a report.</summary>
    public ReportSources Sources
    {
        get
        {
            var sources = new ReportSources();
            foreach (var code in HandIns.Select(pair => pair.HandIn).OfType<HandIn.Code>())
                sources.Add(code.Challenge.Id, code.Files);
            return sources;
        }
    }

    /// <summary>About how many bytes of memory it takes: its long texts, and something for each result and check around them.</summary>
    internal long Size => 2L * (Report.Results.Sum(result => Around + result.Notes.Sum(note => note.Length) + result.Diagnostics.Sum(diagnostic => Around + diagnostic.Message.Length)
            + result.Checks.Sum(SizeOf))
        + Report.Notes.Sum(note => Around + note.Message.Length)
        + HandIns.Select(pair => pair.HandIn).OfType<HandIn.Code>().SelectMany(code => code.Files).Sum(file => file.Text.Length));

    private const long Around = 200;

    private static long SizeOf(CheckResult check) => Around + new[] { check.Message, check.Input, check.Expected, check.Actual, check.Output }.Sum(text => text?.Length ?? 0)
        + (check.Model is null ? 0 : 20 * Around);
}

/// <summary>
/// Grades learners, several hand-ins at a time, and hands the reports on in the learners' order. Nobody holds up the class: while others
/// wait, a learner has one hand-in in work, and one who has taken much of the machine steps back behind those who have not
/// (docs/decisions/0121). Memory does not grow with the class: a learner is read when the first of its hand-ins is due, there are few in
/// work, and what is finished before its turn is held up to a bound. No processor stands idle: where a hand-in's process rests, another
/// hand-in is graded beside it.
/// </summary>
public sealed class Batch(
    ImmutableArray<LearnerEntry> entries, Func<LearnerEntry, Learner> read, Func<Learner, HandIn, GradedHandIn> grade, Action<GradedLearner> emit)
{
    private const int WindowPerJob = 8;

    /// <summary>One that works, and those that would if its process, and the next one's, rested.</summary>
    private const int ThreadsPerJob = 3;

    private readonly object _gate = new();
    private readonly List<LearnerInWork> _inWork = [];
    private InOrder<GradedLearner>? _graded;
    private int _nextToRead, _busy;
    private bool _ended;

    /// <summary>In bytes, about: finished learners that wait for one before them.</summary>
    public long MostHeld { get; init; } = 16L << 20;

    /// <summary>Told of each learner when it is graded, which may be long before its turn to be handed on; by several threads.</summary>
    public Action<GradedLearner> Finished { get; init; } = _ => { };

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>
    /// How many hand-ins are in work for so many processors. Each waits a moment now and then, for a process to end or for the disk: one more for four
    /// of them, and at least one, has something to do meanwhile. For one alone there is none: whoever asks for it wants one after another.
    /// </summary>
    public static int AtOnce(int jobs) => jobs + ((jobs + 2) / 4);

    /// <summary>The first exception of any of the functions ends the batch and is thrown; what could be handed on before it was.</summary>
    /// <exception cref="OperationCanceledException" />
    public void Run(int jobs, CancellationToken cancel)
    {
        _graded = new(emit, WakeAll);
        using var _ = cancel.Register(WakeAll);
        Jobs.Run(jobs * ThreadsPerJob, () => Step(jobs, cancel), cancel);
    }

    private bool Step(int jobs, CancellationToken cancel)
    {
        bool goesOn = false;
        try
        {
            if (Take(jobs, cancel) is not { } due)
                return false;
            Grade(due.Of, due.Part);
            Rests(true);
            return goesOn = true;
        }
        finally
        {
            // Nothing is left, or something failed: whoever waits for room must not wait for ever.
            if (!goesOn)
                End();
        }
    }

    /// <summary>The next hand-in; null when all are done or being done.</summary>
    private (LearnerInWork Of, int Part)? Take(int jobs, CancellationToken cancel)
    {
        lock (_gate)
        {
            while (!_ended && !cancel.IsCancellationRequested)
            {
                if (_busy >= jobs)
                {
                    Monitor.Wait(_gate);
                    continue;
                }
                bool isFull = _graded!.Held >= MostHeld;
                // What is held waits for the first of the learners' order, whatever that one has taken.
                var due = _inWork.Where(learner => learner.HasDue);
                var first = isFull ? due.MinBy(learner => learner.Number) : due.MinBy(learner => learner.Rank);
                bool othersWait = _nextToRead < entries.Length;
                bool isRoom = _inWork.Count < jobs * WindowPerJob && !isFull;
                if (first is not null && (first.IsUnquestioned || !othersWait || !isRoom))
                {
                    _busy++;
                    return (first, first.Take());
                }
                if (!othersWait)
                    return null;
                if (isRoom)
                    Read();
                else
                    Monitor.Wait(_gate);
            }
            return null;
        }
    }

    // Under the lock, since nobody has anything better to do before it; a learner is read in a fraction of the time that grading takes.
    private void Read()
    {
        _inWork.Add(new LearnerInWork(_nextToRead, read(entries[_nextToRead])));
        _nextToRead++;
        Monitor.PulseAll(_gate);
    }

    private void Grade(LearnerInWork learner, int part)
    {
        long started = Clock.GetTimestamp();
        Rest.Hear(Rests);
        learner.Grade(part, grade);
        Rest.Hear(null);
        lock (_gate)
        {
            learner.Done(part, Clock.GetElapsedTime(started));
            if (!learner.IsDone)
                return;
            _inWork.Remove(learner);
        }
        var graded = LearnerGrade.Of(entries[learner.Number], learner.Learner, learner.Results());
        Finished(graded);
        _graded!.Add(learner.Number, graded, graded.Size);
    }

    /// <summary>A thread leaves its place to another, or takes one: if it had left it, also where there is none any more, for a while.</summary>
    private void Rests(bool leaves)
    {
        lock (_gate)
        {
            _busy += leaves ? -1 : 1;
            Monitor.PulseAll(_gate);
        }
    }

    private void End()
    {
        lock (_gate)
            _ended = true;
        WakeAll();
    }

    private void WakeAll()
    {
        lock (_gate)
            Monitor.PulseAll(_gate);
    }
}
