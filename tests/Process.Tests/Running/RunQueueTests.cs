using System.Diagnostics;
using Grader.Running;
using Xunit;

namespace Process.Tests.Running;

public class RunQueueTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Fact]
    public void ThreadsThatHaveToShareAProcessorWait()
    {
        using var stop = new CancellationTokenSource();
        Thread[] threads = [.. Enumerable.Range(0, 4 * Environment.ProcessorCount).Select(_ => new Thread(() => { while (!stop.IsCancellationRequested) { } }))];
        foreach (var thread in threads)
            thread.Start();
        var before = RunQueue.Look(Environment.ProcessId)!;

        Assert.True(SpinWait.SpinUntil(() =>
        {
            var now = RunQueue.Look(Environment.ProcessId)!;
            if (now.WaitedSince(before) is { } waited)
                return waited > TimeSpan.FromMilliseconds(200);
            // A thread of this process has ended.
            before = now;
            return false;
        }, Patience));
        stop.Cancel();
        foreach (var thread in threads)
            thread.Join();
    }

    [Fact]
    public void OfAThreadThatHasEndedNobodyKnows()
    {
        using var end = new ManualResetEventSlim();
        var thread = new Thread(end.Wait);
        thread.Start();
        var before = RunQueue.Look(Environment.ProcessId)!;
        end.Set();
        thread.Join();

        Assert.True(SpinWait.SpinUntil(() => RunQueue.Look(Environment.ProcessId)!.WaitedSince(before) is null, Patience));
    }

    [Fact]
    public void WhoSleepsHardlyWaits()
    {
        using var sleeper = System.Diagnostics.Process.Start("/bin/sleep", "30");
        var before = RunQueue.Look(sleeper.Id)!;
        long begin = Stopwatch.GetTimestamp();
        Thread.Sleep(300);

        // This thread is in the sum, and on a busy machine it waits to be woken.
        Assert.True(RunQueue.Look(sleeper.Id)!.WaitedSince(before) < Stopwatch.GetElapsedTime(begin) - TimeSpan.FromMilliseconds(150));
        sleeper.Kill();
    }

    [Fact]
    public void OfNoProcessNothingIsKnown() => Assert.Null(RunQueue.Look(int.MaxValue));
}
