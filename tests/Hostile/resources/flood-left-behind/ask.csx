object Ask(int x)
{
    if (x == 1)
        new Thread(() => { while (true) Console.WriteLine("more, and more of it"); }).Start();
    return x + 1;
}
