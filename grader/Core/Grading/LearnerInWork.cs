using System.Collections.Immutable;
using System.Numerics;
using Grader.Submissions;

namespace Grader.Grading;

/// <summary>A learner who has been read and is not graded to the end. Its state belongs to the lock of the batch; results are written without it.</summary>
internal sealed class LearnerInWork(int number, Learner learner)
{
    /// <summary>What every learner may take of the machine before any other is put first.</summary>
    private static readonly TimeSpan Unquestioned = TimeSpan.FromSeconds(2);

    private readonly GradedHandIn?[] _results = new GradedHandIn?[learner.HandIns.Length];
    private int _taken, _done;
    private TimeSpan _used;

    public int Number { get; } = number;

    public Learner Learner { get; } = learner;

    public bool HasDue => _taken < Parts;

    public bool IsDone => _done == Parts;

    /// <summary>
    /// The least is first: who has nothing in work; then who has taken less of the machine, in steps of twice as much; then the learners' order. What runs nothing takes nothing of
    /// the machine: a hand-in that is missing, put off until all others are through, would keep all who come after from being handed on.
    /// </summary>
    public (int InWork, int Used, int Number) Rank => Runs(_taken) ? (_taken - _done, BitOperations.Log2((uint)(_used / Unquestioned) + 1), Number) : (0, 0, Number);

    /// <summary>Nothing of its is in work, and it has not taken more than its share; or what is next takes nothing.</summary>
    public bool IsUnquestioned => Rank is { InWork: 0, Used: 0 };

    /// <summary>One who handed nothing in has a report all the same.</summary>
    private int Parts => Math.Max(1, _results.Length);

    private bool Runs(int part) => part < _results.Length && Learner.HandIns[part] is HandIn.Code;

    public int Take() => _taken++;

    public void Grade(int part, Func<Learner, HandIn, GradedHandIn> grade)
    {
        if (part < _results.Length)
            _results[part] = grade(Learner, Learner.HandIns[part]);
    }

    public void Done(int part, TimeSpan used)
    {
        _done++;
        // The first of all waits for workers and files whatever it is.
        if (Runs(part))
            _used += used;
    }

    public ImmutableArray<GradedHandIn> Results() => [.. _results.OfType<GradedHandIn>()];
}
