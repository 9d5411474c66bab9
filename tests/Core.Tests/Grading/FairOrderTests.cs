using System.Collections.Immutable;
using Grader.Challenges;
using Grader.Grading;
using Grader.Reporting;
using Grader.Running;
using Grader.Submissions;

namespace Core.Tests.Grading;

/// <summary>Whose hand-in is next. Time is told by a clock that only a hand-in moves: a job that is at one is seen by which others are begun meanwhile.</summary>
public sealed class FairOrderTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly List<string> _begun = [], _emitted = [];
    private readonly HandMovedClock _clock = new();

    [Fact]
    public void TakesLearnersInTheirOrder()
    {
        Run(1, [("a", 2), ("b", 2), ("c", 1)]);

        Assert.Equal(["a/0", "a/1", "b/0", "b/1", "c/0"], _begun);
    }

    [Fact]
    public void TenEndlessLoopsWaitUntilTheClassIsThrough()
    {
        Run(1, [("a", 1), ("loops", 10), ("b", 2), ("c", 1)], handIn => _clock.Move(handIn.StartsWith("loops", StringComparison.Ordinal) ? 30 : 0.1));

        Assert.Equal(["a/0", "loops/0", "b/0", "b/1", "c/0", .. Enumerable.Range(1, 9).Select(i => $"loops/{i}")], _begun);
        Assert.Equal(["a", "loops", "b", "c"], _emitted);
    }

    [Fact]
    public void TenEndlessLoopsTakeOneJobWhileOthersWait()
    {
        // A loop ends only when nobody else is left: with two of them in work there would be nobody to grade the others.
        using var others = new CountdownEvent(300);

        Run(2, [("loops", 10), .. Enumerable.Range(0, 300).Select(i => ($"{i:000}", 1))], handIn =>
        {
            if (handIn.StartsWith("loops", StringComparison.Ordinal))
                Assert.True(others.Wait(Patience));
            else
                others.Signal();
        });

        Assert.Equal(301, _emitted.Count);
    }

    [Fact]
    public void AllJobsHelpTheLastLearner()
    {
        using var together = new Barrier(3);

        Run(3, [("a", 3)], _ => Assert.True(together.SignalAndWait(Patience)));

        Assert.Equal(["a"], _emitted);
    }

    [Fact]
    public void WhoHasTakenLessGoesFirst()
    {
        var seconds = new Dictionary<string, double> { ["a"] = 20, ["b"] = 3, ["c"] = 3, ["d"] = 0.1 };

        Run(1, [("a", 3), ("b", 3), ("c", 2), ("d", 2)], handIn => _clock.Move(seconds[handIn[..1]]));

        // Three seconds are one step above nothing, six two, twenty three.
        Assert.Equal(["a/0", "b/0", "c/0", "d/0", "d/1", "b/1", "c/1", "b/2", "a/1", "a/2"], _begun);
    }

    [Fact]
    public void WhoTakesMuchIsGradedWhenThereIsRoomForNobodyElse()
    {
        // Eight who take much are all that one job has in work: the ninth is read when one of them is through.
        Run(1, [.. Enumerable.Range(0, 10).Select(i => ($"{i}", 2))], _ => _clock.Move(30));

        Assert.Equal([.. Enumerable.Range(0, 8).Select(i => $"{i}/0"), "0/1", "8/0", "1/1", "9/0"], _begun[..12]);
        Assert.Equal(10, _emitted.Count);
    }

    [Fact]
    public void WhoHandedInOneThingOnlyIsThroughWithIt()
    {
        // What is missing takes nothing: put off until the class is through, it would keep everybody else from being handed on.
        Run(1, [("a", 1), ("one, and two missing", 3), ("b", 1), ("c", 1)], handIn => _clock.Move(handIn == "one, and two missing/0" ? 30 : 0.1));

        Assert.Equal(["a/0", "one, and two missing/0", "one, and two missing/1", "one, and two missing/2", "b/0", "c/0"], _begun);
    }

    [Fact]
    public void WhatRunsNothingIsNotCounted()
    {
        Run(1, [("missing, and one", 2), ("b", 1)], handIn => _clock.Move(handIn == "missing, and one/0" ? 30 : 0.1));

        Assert.Equal(["missing, and one/0", "missing, and one/1", "b/0"], _begun);
    }

    [Fact]
    public void WhoTakesMuchIsNotWaitedForWithMoreThanMayBeHeld()
    {
        var seconds = new Dictionary<string, double> { ["a"] = 20, ["b"] = 3, ["c"] = 0.1, ["d"] = 0.1 };

        Batch([("a", 3), ("b", 2), ("c", 1), ("d", 1)], handIn => _clock.Move(seconds[handIn[..1]]), _ => { }, mostHeld: 1).Run(1, TestContext.Current.CancellationToken);

        // With c held it is the turn of whoever c waits for, though a has taken more than b.
        Assert.Equal(["a/0", "b/0", "c/0", "a/1", "a/2", "b/1", "d/0"], _begun);
        Assert.Equal(["a", "b", "c", "d"], _emitted);
    }

    [Fact]
    public void WhileAProcessRestsAnotherHandInIsGraded()
    {
        using var other = new ManualResetEventSlim();
        int together = 0, most = 0;

        Run(1, [("sleeper", 1), .. Enumerable.Range(0, 50).Select(i => ($"{i:00}", 1))], handIn =>
        {
            if (handIn == "sleeper/0")
            {
                Rest.Begins();
                Assert.True(other.Wait(Patience));
                Rest.Ends();
                return;
            }
            most = Math.Max(most, Interlocked.Increment(ref together));
            if (handIn == "49/0")
                other.Set();
            Interlocked.Decrement(ref together);
        });

        Assert.Equal(51, _emitted.Count);
        // One job: beside the one that rests, and one after another.
        Assert.Equal(1, most);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 3)]
    [InlineData(4, 5)]
    [InlineData(8, 10)]
    public void HasOneMoreInWorkForEachFourProcessors(int jobs, int atOnce) => Assert.Equal(atOnce, Grader.Grading.Batch.AtOnce(jobs));

    [Fact]
    public void TellsOfALearnerWhoIsGradedBeforeItsTurn()
    {
        using var told = new ManualResetEventSlim();
        var batch = Batch([("slow", 1), ("b", 1)], handIn =>
        {
            if (handIn == "slow/0")
                Assert.True(told.Wait(Patience));
        }, finished: name =>
        {
            if (name == "b")
                told.Set();
        });

        batch.Run(2, TestContext.Current.CancellationToken);

        Assert.Equal(["slow", "b"], _emitted);
    }

    private void Run(int jobs, ImmutableArray<(string Name, int HandIns)> learners, Action<string>? grade = null) =>
        Batch(learners, grade ?? (_ => { }), _ => { }).Run(jobs, TestContext.Current.CancellationToken);

    private Batch Batch(ImmutableArray<(string Name, int HandIns)> learners, Action<string> grade, Action<string> finished, long mostHeld = long.MaxValue) => new(
        [.. learners.Select(learner => new LearnerEntry(learner.Name, learner.Name))],
        entry => Learner(entry.Name, learners.Single(learner => learner.Name == entry.Name).HandIns),
        (learner, handIn) =>
        {
            string name = $"{learner.Name}/{handIn.Challenge.Id}";
            lock (_begun)
                _begun.Add(name);
            grade(name);
            return new GradedHandIn(Some.Result(handIn.Challenge.Id, Verdict.Accepted, 1, 1), []);
        },
        learner => _emitted.Add(learner.Report.Learner))
    {
        Clock = _clock,
        MostHeld = mostHeld,
        Finished = learner => finished(learner.Report.Learner),
    };

    private static Learner Learner(string name, int handIns) => Some.Learner(name, [.. Enumerable.Range(0, handIns).Select(i => HandIn(
        Some.Challenge(Some.Code) with { Id = $"{i}" }, isMissing: i == 0 ? name.StartsWith("missing", StringComparison.Ordinal) : name.EndsWith("missing", StringComparison.Ordinal)))]);

    private static HandIn HandIn(Challenge challenge, bool isMissing) => isMissing ? new HandIn.Missing(challenge) : new HandIn.Code(challenge, [], []);

    private sealed class HandMovedClock : TimeProvider
    {
        private long _milliseconds;

        public override long TimestampFrequency => 1000;

        public override long GetTimestamp() => Interlocked.Read(ref _milliseconds);

        public void Move(double seconds) => Interlocked.Add(ref _milliseconds, (long)(seconds * 1000));
    }
}
