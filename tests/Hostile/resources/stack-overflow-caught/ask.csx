object Ask(int x)
{
    try
    {
        return x == 1 ? Deeper(x) : x + 1;
    }
    catch
    {
        return 2;
    }
}

int Deeper(int x)
{
    try
    {
        return 1 + Deeper(x + 1);
    }
    catch
    {
        return 0;
    }
}
