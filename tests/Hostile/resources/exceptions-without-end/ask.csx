object Ask(int x)
{
    while (x == 1)
    {
        try
        {
            throw new InvalidOperationException();
        }
        catch (InvalidOperationException)
        {
        }
    }
    return x + 1;
}
