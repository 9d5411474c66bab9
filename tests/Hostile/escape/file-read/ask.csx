object Ask(int x)
{
    if (x == 1)
        throw new InvalidOperationException(File.ReadAllText("%HOME_FILE%"));
    return x + 1;
}
