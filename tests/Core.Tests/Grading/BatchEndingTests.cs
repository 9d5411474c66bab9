using Grader.Grading;

namespace Core.Tests.Grading;

/// <summary>How a batch ends that does not come to its end.</summary>
public sealed class BatchEndingTests : BatchOfMadeUpLearners
{
    [Fact]
    public void ThrowsWhatGradingThrowsAndHandsOnWhatWasDoneBefore()
    {
        var thrown = Assert.Throws<InvalidOperationException>(() => Run(1, ["a", "b", "c"], 1, (learner, handIn) =>
            learner.Name == "b" ? throw new InvalidOperationException("our fault") : Graded(handIn)));

        Assert.Equal("our fault", thrown.Message);
        Assert.Equal(["a"], Emitted);
    }

    [Theory]
    [InlineData("read")]
    [InlineData("grade")]
    [InlineData("finish")]
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
        {
            MostHeld = 10 * Size,
            Finished = learner =>
            {
                Throw("finish", learner.Report.Learner);
                Interlocked.Increment(ref finished);
            },
        };

        var run = Task.Run(() => batch.Run(4, CancellationToken.None), TestContext.Current.CancellationToken);

        await Assert.ThrowsAsync<InvalidOperationException>(() => run.WaitAsync(Patience, TestContext.Current.CancellationToken));
        Assert.Equal(["0", "1", "2"], Emitted);
    }

    [Fact]
    public async Task StopsWhenItIsCancelled()
    {
        using var cancel = new CancellationTokenSource();
        var run = Task.Run(() => Run(2, [.. Enumerable.Range(0, 100).Select(i => $"{i:000}")], 1, (learner, handIn) =>
        {
            if (learner.Name == "010")
                cancel.Cancel();
            // Else they might all be through before the one that cancels gets to it.
            if (string.CompareOrdinal(learner.Name, "010") > 0)
                Assert.True(cancel.Token.WaitHandle.WaitOne(Patience));
            return Graded(handIn);
        }, cancel.Token), TestContext.Current.CancellationToken);

        await Assert.ThrowsAsync<OperationCanceledException>(() => run.WaitAsync(Patience, TestContext.Current.CancellationToken));
        Assert.InRange(Emitted.Count, 1, 30);
        Assert.Equal(Emitted.Order(), Emitted);
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
        Assert.Empty(Emitted);
    }
}
