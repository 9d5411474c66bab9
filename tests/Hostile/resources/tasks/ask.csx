object Ask(int x)
{
    if (x == 1)
        Spread().Wait();
    return x + 1;
}

Task Spread() => Task.WhenAll(Task.Run(Spread), Task.Run(Spread));
