object Ask(int x)
{
    while (x == 1)
    {
    }
    return x + 1;
}
