object Ask(int x)
{
    if (x == 1)
        Thread.Sleep(Timeout.Infinite);
    return x + 1;
}
