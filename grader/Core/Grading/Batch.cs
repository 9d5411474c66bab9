using System.Collections.Immutable;
using Grader.Reporting;
using Grader.Submissions;

namespace Grader.Grading;

/// <summary>One learner, graded.</summary>
public sealed record GradedLearner(LearnerEntry Entry, LearnerReport Report, ImmutableArray<(HandIn HandIn, GradedHandIn Graded)> HandIns)
{
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
}

/// <summary>
/// Grades learners, several hand-ins at a time, and hands the reports on in the learners' order. Memory does not grow with
/// the class: a learner is read when the first of its hand-ins is due, and no more than a window of them is held.
/// </summary>
public sealed class Batch(
    ImmutableArray<LearnerEntry> entries, Func<LearnerEntry, Learner> read, Func<Learner, HandIn, GradedHandIn> grade, Action<GradedLearner> emit)
{
    private const int WindowPerJob = 8;

    private readonly object _gate = new();
    private readonly SortedDictionary<int, InWork> _inWork = [];
    private int _nextToRead;
    private int _nextToEmit;
    private bool _abandoned;

    public void Run(int jobs, CancellationToken cancel)
    {
        using var _ = cancel.Register(() => { lock (_gate) Monitor.PulseAll(_gate); });
        Jobs.Run(jobs, () => Step(jobs, cancel), cancel);
    }

    private bool Step(int jobs, CancellationToken cancel)
    {
        if (Take(jobs, cancel) is not { } item)
            return false;
        bool completed = false;
        try
        {
            Complete(item.InWork, item.HandIn, grade(item.Learner, item.Learner.HandIns[item.HandIn]));
            return completed = true;
        }
        finally
        {
            if (!completed)
                Abandon();
        }
    }

    /// <summary>Our own fault ends the batch: whoever waits for room in the window must not wait for ever.</summary>
    private void Abandon()
    {
        lock (_gate)
        {
            _abandoned = true;
            Monitor.PulseAll(_gate);
        }
    }

    /// <summary>The next hand-in, in the learners' order; null when all are done or being done.</summary>
    private (InWork InWork, Learner Learner, int HandIn)? Take(int jobs, CancellationToken cancel)
    {
        lock (_gate)
        {
            while (!_abandoned && !cancel.IsCancellationRequested)
            {
                foreach (var (_, work) in _inWork)
                {
                    if (work.Next < work.Results.Length)
                        return (work, work.Learner, work.Next++);
                }
                if (_nextToRead == entries.Length)
                    return null;
                if (_nextToRead - _nextToEmit < jobs * WindowPerJob)
                    Read();
                else
                    Monitor.Wait(_gate);
            }
            return null;
        }
    }

    private void Read()
    {
        int index = _nextToRead++;
        var learner = read(entries[index]);
        _inWork.Add(index, new InWork(learner, new GradedHandIn?[learner.HandIns.Length]));
        EmitFinished();
    }

    private void Complete(InWork work, int handIn, GradedHandIn graded)
    {
        lock (_gate)
        {
            work.Results[handIn] = graded;
            work.Done++;
            EmitFinished();
            Monitor.PulseAll(_gate);
        }
    }

    private void EmitFinished()
    {
        while (_inWork.TryGetValue(_nextToEmit, out var work) && work.Done == work.Results.Length)
        {
            _inWork.Remove(_nextToEmit);
            emit(LearnerGrade.Of(entries[_nextToEmit], work.Learner, [.. work.Results.OfType<GradedHandIn>()]));
            _nextToEmit++;
        }
    }

    private sealed class InWork(Learner learner, GradedHandIn?[] results)
    {
        public Learner Learner { get; } = learner;

        public GradedHandIn?[] Results { get; } = results;

        public int Next { get; set; }

        public int Done { get; set; }
    }
}
