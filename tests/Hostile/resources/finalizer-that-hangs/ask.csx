object Ask(int x)
{
    if (x == 1)
    {
        Leave();
        GC.Collect();
    }
    return x + 1;
}

void Leave() => _ = new Stuck();

class Stuck
{
    ~Stuck() => Thread.Sleep(Timeout.Infinite);
}
