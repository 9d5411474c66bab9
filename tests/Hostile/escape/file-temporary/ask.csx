object Ask(int x)
{
    if (x == 1)
        Path.GetTempFileName();
    return x + 1;
}
