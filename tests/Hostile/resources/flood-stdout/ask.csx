object Ask(int x)
{
    while (x == 1)
        Console.WriteLine("more, and more of it");
    return x + 1;
}
