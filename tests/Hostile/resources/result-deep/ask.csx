object Ask(int x)
{
    object result = x + 1;
    for (int i = 0; x == 1 && i < 10_000; i++)
        result = new object[] { result };
    return result;
}
