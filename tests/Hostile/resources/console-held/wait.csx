object Ask(int x)
{
    if (x == 1)
    {
        var taken = new ManualResetEventSlim();
        new Thread(() =>
        {
            Monitor.Enter(Console.Out);
            taken.Set();
            Thread.Sleep(Timeout.Infinite);
        }).Start();
        taken.Wait();
    }
    return x + 1;
}
