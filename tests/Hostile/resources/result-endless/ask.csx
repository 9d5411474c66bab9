object Ask(int x) => x == 1 ? Forever() : x + 1;

IEnumerable<int> Forever()
{
    for (int i = 0; ; i++)
        yield return i;
}
