object door = new();

object Ask(int x)
{
    if (x == 1)
    {
        var taken = new ManualResetEventSlim();
        new Thread(() =>
        {
            Monitor.Enter(door);
            taken.Set();
            Thread.Sleep(Timeout.Infinite);
        }).Start();
        taken.Wait();
    }
    lock (door)
        return x + 1;
}
