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
        using var sleeper = System.Diagnostics.Process.Start("/bin/sleep", "300");
        // Until then it waits for a processor to begin with.
        Assert.True(SpinWait.SpinUntil(() => Living.State($"{sleeper.Id}") == 'S', Patience));
        // First: this thread is in the sum, and on a busy machine it waits between any two lines, and to be woken.
        long begin = Stopwatch.GetTimestamp();
        var before = RunQueue.Look(sleeper.Id)!;
        Thread.Sleep(300);

        Assert.True(RunQueue.Look(sleeper.Id)!.WaitedSince(before) < Stopwatch.GetElapsedTime(begin) - TimeSpan.FromMilliseconds(150));
        sleeper.Kill();
    }

    [Fact]
    public void OfNoProcessNothingIsKnown() => Assert.Null(RunQueue.Look(int.MaxValue));
}
