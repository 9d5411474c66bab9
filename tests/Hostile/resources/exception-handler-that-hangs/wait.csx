object Ask(int x)
{
    if (x == 1)
    {
        AppDomain.CurrentDomain.FirstChanceException += (_, _) => Thread.Sleep(Timeout.Infinite);
        throw new InvalidOperationException();
    }
    return x + 1;
}
