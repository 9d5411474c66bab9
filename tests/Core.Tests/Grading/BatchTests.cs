using System.Collections.Concurrent;
using System.Collections.Immutable;
using Grader.Challenges;
using Grader.Grading;
using Grader.Reporting;
using Grader.Submissions;

namespace Core.Tests.Grading;

public sealed class BatchTests : BatchOfMadeUpLearners
{
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

        Assert.Equal(["a", "b"], Emitted);
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
                lock (Emitted)
                    most = Math.Max(most, read - Emitted.Count);
                return Learner(entry.Name, 1);
            },
            (_, handIn) => Graded(handIn), Emit)
        { MostHeld = Size };

        batch.Run(jobs, TestContext.Current.CancellationToken);

        // Each job may be about to hand on one more.
        Assert.Equal(500, Emitted.Count);
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

        Assert.Equal(40, Emitted.Count);
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

        Assert.Equal(Enumerable.Range(0, 500).Select(i => $"{i:000}"), Emitted);
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

        Assert.Equal(30, Emitted.Count);
    }

    [Fact]
    public void EndsWithoutLearners()
    {
        Run(4, [], 1, (_, handIn) => Graded(handIn));

        Assert.Empty(Emitted);
    }

    [Fact]
    public void HasMoreJobsThanLearners()
    {
        Run(16, ["a", "b"], 2, (_, handIn) => Graded(handIn));

        Assert.Equal(["a", "b"], Emitted);
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

        Assert.Equal(["a", "b", "c"], Emitted);
    }
}
