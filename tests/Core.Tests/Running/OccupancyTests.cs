using Grader.Running;
using Xunit;

namespace Core.Tests.Running;

public class OccupancyTests
{
    [Fact]
    public void NobodyIsInsideWithWhoIsAlone()
    {
        using var occupancy = new Occupancy();
        int inside = 0, aloneWithOthers = 0;
        Parallel.For(0, 8, new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = TestContext.Current.CancellationToken }, worker =>
        {
            for (int i = 0; i < 2_000; i++)
            {
                if ((i + worker) % 4 == 0)
                    occupancy.Alone(() => Interlocked.Add(ref aloneWithOthers, Enter(ref inside)));
                else
                    occupancy.Shared(() => Enter(ref inside));
            }
        });
        Assert.Equal((0, 0), (inside, aloneWithOthers));

        static int Enter(ref int inside)
        {
            int others = Interlocked.Increment(ref inside) - 1;
            Thread.Yield();
            Interlocked.Decrement(ref inside);
            return others;
        }
    }

    /// <summary>Each waits inside for the other: done only if both may be there.</summary>
    [Fact]
    public void OthersAreInsideTogether()
    {
        using var occupancy = new Occupancy();
        using var both = new Barrier(2);
        var threads = Enumerable.Range(0, 2).Select(_ => new Thread(() => occupancy.Shared(() => both.SignalAndWait(Timeout.Infinite)))).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        Assert.Equal(1, both.CurrentPhaseNumber);
    }

    [Fact]
    public void WhoFailsLeaves()
    {
        using var occupancy = new Occupancy();
        Assert.Throws<FormatException>(() => occupancy.Shared<int>(() => throw new FormatException()));
        Assert.Throws<FormatException>(() => occupancy.Alone<int>(() => throw new FormatException()));
        Assert.Equal(3, occupancy.Alone(() => 3));
    }
}
