object Ask(int x)
{
    if (x == 1)
        Console.ReadKey();
    return x + 1;
}
