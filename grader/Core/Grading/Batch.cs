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
    private readonly Queue<Due> _due = [];
    private readonly InOrder<GradedLearner> _graded = new(emit);
    private int _nextToRead;
    private bool _ended;

    /// <summary>The first exception of any of the functions ends the batch and is thrown; what could be handed on before it was.</summary>
    /// <exception cref="OperationCanceledException" />
    public void Run(int jobs, CancellationToken cancel)
    {
        using var _ = cancel.Register(WakeAll);
        Jobs.Run(jobs, () => Step(jobs, cancel), cancel);
    }

    private bool Step(int jobs, CancellationToken cancel)
    {
        bool goesOn = false;
        try
        {
            if (Take(jobs, cancel) is { } due)
            {
                Grade(due);
                goesOn = true;
            }
            return goesOn;
        }
        finally
        {
            // Nothing is left, or something failed: whoever waits for room in the window must not wait for ever.
            if (!goesOn)
                End();
        }
    }

    /// <summary>The next hand-in, in the learners' order; null when all are done or being done.</summary>
    private Due? Take(int jobs, CancellationToken cancel)
    {
        lock (_gate)
        {
            while (!_ended && !cancel.IsCancellationRequested)
            {
                if (_due.TryDequeue(out var due))
                    return due;
                if (_nextToRead == entries.Length)
                    return null;
                if (_nextToRead - _graded.Count < jobs * WindowPerJob)
                    Read();
                else
                    Monitor.Wait(_gate);
            }
            return null;
        }
    }

    // Under the lock, since nobody has anything to do before it; a learner is read in a fraction of the time that grading takes.
    private void Read()
    {
        var work = new InWork(_nextToRead, read(entries[_nextToRead]));
        _nextToRead++;
        if (work.Results.Length == 0)
            _due.Enqueue(new Due(work, null));
        for (int i = 0; i < work.Results.Length; i++)
            _due.Enqueue(new Due(work, i));
        Monitor.PulseAll(_gate);
    }

    private void Grade(Due due)
    {
        var work = due.Of;
        if (due.HandIn is { } index)
            work.Results[index] = grade(work.Learner, work.Learner.HandIns[index]);
        if (!work.IsLastDone())
            return;
        _graded.Add(work.Number, LearnerGrade.Of(entries[work.Number], work.Learner, [.. work.Results.OfType<GradedHandIn>()]));
        WakeAll();
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

    /// <param name="HandIn">Null: there is none, and only the report is due.</param>
    private readonly record struct Due(InWork Of, int? HandIn);

    private sealed class InWork(int number, Learner learner)
    {
        private int _left = Math.Max(1, learner.HandIns.Length);

        public int Number { get; } = number;

        public Learner Learner { get; } = learner;

        public GradedHandIn?[] Results { get; } = new GradedHandIn?[learner.HandIns.Length];

        /// <summary>True for the one who has done the last of what was due.</summary>
        public bool IsLastDone() => Interlocked.Decrement(ref _left) == 0;
    }
}
