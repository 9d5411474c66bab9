using System.Collections.Concurrent;
using System.Collections.Immutable;
using Grader.Challenges;
using Grader.Grading;
using Grader.Reporting;
using Grader.Submissions;

namespace Core.Tests.Grading;

public sealed class BatchTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly List<string> _emitted = [];

    [Fact]
    public void HandsReportsOnInTheLearnersOrderWhateverFinishesFirst()
    {
        using var second = new ManualResetEventSlim();

        Run(2, ["a", "b"], 1, (learner, handIn) =>
        {
            // The first waits for the second, which so finishes before it.
            if (learner.Name == "a")
                Assert.True(second.Wait(Patience));
            else
                second.Set();
            return Graded(handIn);
        });

        Assert.Equal(["a", "b"], _emitted);
    }

    [Fact]
    public void KeepsResultsInTheOrderOfTheHandIns()
    {
        using var last = new ManualResetEventSlim();
        GradedLearner? graded = null;
        var batch = new Batch([Entry("a")], entry => Learner(entry.Name, 2), (_, handIn) =>
        {
            if (handIn.Challenge.Id == "pack/0")
                Assert.True(last.Wait(Patience));
            else
                last.Set();
            return Graded(handIn);
        }, learner => graded = learner);

        batch.Run(2, TestContext.Current.CancellationToken);

        Assert.Equal(["pack/0", "pack/1"], graded!.Report.Results.Select(result => result.Challenge));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void HoldsNoMoreThanAWindowOfLearners(int jobs)
    {
        int read = 0, most = 0;
        var batch = new Batch(
            [.. Enumerable.Range(0, 500).Select(i => Entry($"{i}"))],
            entry =>
            {
                read++;
                lock (_emitted)
                    most = Math.Max(most, read - _emitted.Count);
                return Learner(entry.Name, 1);
            },
            (_, handIn) => Graded(handIn), Emit)
        { MostHeld = Size };

        batch.Run(jobs, TestContext.Current.CancellationToken);

        // Each job may be about to hand on one more.
        Assert.Equal(500, _emitted.Count);
        Assert.InRange(most, 1, 9 * jobs);
    }

    [Fact]
    public void WaitsWithReadingWhenItHoldsMuchThatIsFinished()
    {
        // Five of 40 fill what may be held: the other job waits, and goes on when there is room.
        int read = 0;
        using var full = new CountdownEvent(5);
        using var sixth = new ManualResetEventSlim();
        var batch = new Batch(
            [.. Enumerable.Range(0, 40).Select(i => Entry($"{i}"))],
            entry =>
            {
                read++;
                return Learner(entry.Name, 1);
            },
            (learner, handIn) =>
            {
                if (learner.Name == "0")
                {
                    Assert.True(full.Wait(Patience));
                    Assert.Equal(6, read);
                }
                else if (!full.IsSet)
                    full.Signal();
                else
                    sixth.Set();
                return Graded(handIn);
            },
            learner =>
            {
                // Two have been handed on: there is room, though the job that hands on has not come to its end.
                if (learner.Report.Learner == "2")
                    Assert.True(sixth.Wait(Patience));
                Emit(learner);
            })
        { MostHeld = (5 * Size) - 1 };

        batch.Run(2, TestContext.Current.CancellationToken);

        Assert.Equal(40, _emitted.Count);
    }

    [Fact]
    public void GoesOnWithTheClassWhileTheFirstTakesLong()
    {
        using var others = new CountdownEvent(499);

        Run(2, [.. Enumerable.Range(0, 500).Select(i => $"{i:000}")], 1, (learner, handIn) =>
        {
            if (learner.Name == "000")
                Assert.True(others.Wait(Patience));
            else
                others.Signal();
            return Graded(handIn);
        });

        Assert.Equal(Enumerable.Range(0, 500).Select(i => $"{i:000}"), _emitted);
    }

    [Fact]
    public void ReportsOnLearnersWithoutHandIns()
    {
        GradedLearner? graded = null;
        new Batch([Entry("a")], entry => Learner(entry.Name, 0), (_, handIn) => Graded(handIn), learner => graded = learner)
            .Run(2, TestContext.Current.CancellationToken);

        Assert.Equal([new ReportNote("a", "nothing handed in")], graded!.Report.Notes);
        Assert.Empty(graded.Report.Results);
    }

    [Fact]
    public void GradesAClassOfEmptyFoldersWithOneJob()
    {
        Run(1, [.. Enumerable.Range(0, 30).Select(i => $"{i:00}")], 0, (_, handIn) => Graded(handIn));

        Assert.Equal(30, _emitted.Count);
    }

    [Fact]
    public void EndsWithoutLearners()
    {
        Run(4, [], 1, (_, handIn) => Graded(handIn));

        Assert.Empty(_emitted);
    }

    [Fact]
    public void HasMoreJobsThanLearners()
    {
        Run(16, ["a", "b"], 2, (_, handIn) => Graded(handIn));

        Assert.Equal(["a", "b"], _emitted);
    }

    [Fact]
    public void ThrowsWhatGradingThrowsAndHandsOnWhatWasDoneBefore()
    {
        var thrown = Assert.Throws<InvalidOperationException>(() => Run(1, ["a", "b", "c"], 1, (learner, handIn) =>
            learner.Name == "b" ? throw new InvalidOperationException("our fault") : Graded(handIn)));

        Assert.Equal("our fault", thrown.Message);
        Assert.Equal(["a"], _emitted);
    }

    [Theory]
    [InlineData("read")]
    [InlineData("grade")]
    [InlineData("emit")]
    public async Task LeavesNobodyWaitingWhateverThrows(string where)
    {
        int finished = 0;
        void Throw(string here, string name)
        {
            if (here != where || name != "3")
                return;
            // With learner 3 held up nothing behind it is handed on: when all that may be held is, the other jobs wait.
            if (here != "read")
                Assert.True(SpinWait.SpinUntil(() => Volatile.Read(ref finished) >= 3 + 10, Patience));
            throw new InvalidOperationException("our fault");
        }
        var batch = new Batch(
            [.. Enumerable.Range(0, 200).Select(i => Entry($"{i}"))],
            entry =>
            {
                Throw("read", entry.Name);
                return Learner(entry.Name, 1);
            },
            (learner, handIn) =>
            {
                Throw("grade", learner.Name);
                return Graded(handIn);
            },
            learner =>
            {
                Throw("emit", learner.Report.Learner);
                Emit(learner);
            })
        { MostHeld = 10 * Size, Finished = _ => Interlocked.Increment(ref finished) };

        var run = Task.Run(() => batch.Run(4, CancellationToken.None), TestContext.Current.CancellationToken);

        await Assert.ThrowsAsync<InvalidOperationException>(() => run.WaitAsync(Patience, TestContext.Current.CancellationToken));
        Assert.Equal(["0", "1", "2"], _emitted);
    }

    [Fact]
    public async Task StopsWhenItIsCancelled()
    {
        using var cancel = new CancellationTokenSource();
        var run = Task.Run(() => Run(2, [.. Enumerable.Range(0, 100).Select(i => $"{i:000}")], 1, (learner, handIn) =>
        {
            if (learner.Name == "010")
                cancel.Cancel();
            return Graded(handIn);
        }, cancel.Token), TestContext.Current.CancellationToken);

        await Assert.ThrowsAsync<OperationCanceledException>(() => run.WaitAsync(Patience, TestContext.Current.CancellationToken));
        Assert.InRange(_emitted.Count, 1, 30);
        Assert.Equal(_emitted.Order(), _emitted);
    }

    [Fact]
    public async Task StopsWaitingForRoomWhenItIsCancelled()
    {
        using var cancel = new CancellationTokenSource();
        using var others = new CountdownEvent(5);
        var batch = new Batch([.. Enumerable.Range(0, 100).Select(i => Entry($"{i}"))], entry => Learner(entry.Name, 1), (learner, handIn) =>
        {
            if (learner.Name != "0")
            {
                others.Signal();
                return Graded(handIn);
            }
            // As much is held as may be, and the other job waits.
            Assert.True(others.Wait(Patience));
            cancel.Cancel();
            throw new OperationCanceledException(cancel.Token);
        }, Emit)
        { MostHeld = (5 * Size) - 1 };
        var run = Task.Run(() => batch.Run(2, cancel.Token), TestContext.Current.CancellationToken);

        await Assert.ThrowsAsync<OperationCanceledException>(() => run.WaitAsync(Patience, TestContext.Current.CancellationToken));
        Assert.Empty(_emitted);
    }

    [Fact]
    public void GradesOnAsManyThreadsAsThereAreJobs()
    {
        using var together = new Barrier(3);
        var threads = new ConcurrentDictionary<int, bool>();

        Run(3, ["a", "b", "c"], 1, (_, handIn) =>
        {
            Assert.True(together.SignalAndWait(Patience));
            threads[Environment.CurrentManagedThreadId] = true;
            return Graded(handIn);
        });

        Assert.Equal(3, threads.Count);
    }

    [Fact]
    public void GoesOnGradingWhileAReportIsHandedOn()
    {
        using var gradedThird = new ManualResetEventSlim();
        var batch = new Batch([Entry("a"), Entry("b"), Entry("c")], entry => Learner(entry.Name, 1), (learner, handIn) =>
        {
            if (learner.Name == "c")
                gradedThird.Set();
            return Graded(handIn);
        }, learner =>
        {
            // Writing files takes its time: the other job must not wait for it.
            if (learner.Report.Learner == "a")
                Assert.True(gradedThird.Wait(Patience));
            Emit(learner);
        });

        batch.Run(2, TestContext.Current.CancellationToken);

        Assert.Equal(["a", "b", "c"], _emitted);
    }

    /// <summary>Of a finished learner with one hand-in and a name of one letter, as the batch takes it.</summary>
    private static long Size { get; } = LearnerGrade.Of(Entry("1"), Learner("1", 1), [Graded(Learner("1", 1).HandIns[0])]).Size;

    private void Run(int jobs, ImmutableArray<string> names, int handIns, Func<Learner, HandIn, GradedHandIn> grade, CancellationToken? cancel = null) =>
        new Batch([.. names.Select(Entry)], entry => Learner(entry.Name, handIns), grade, Emit).Run(jobs, cancel ?? TestContext.Current.CancellationToken);

    private void Emit(GradedLearner learner)
    {
        lock (_emitted)
            _emitted.Add(learner.Report.Learner);
    }

    private static LearnerEntry Entry(string name) => new(name, name);

    private static Learner Learner(string name, int handIns) => Some.Learner(name, [.. Enumerable.Range(0, handIns).Select(i =>
        new HandIn.Missing(Some.Challenge(Some.Code) with { Id = $"pack/{i}" }))]);

    private static GradedHandIn Graded(HandIn handIn) => new(Some.Result(handIn.Challenge.Id, Verdict.Accepted, 1, 1), []);
}
