object Ask(int x)
{
    while (x == 1)
        GC.Collect();
    return x + 1;
}
