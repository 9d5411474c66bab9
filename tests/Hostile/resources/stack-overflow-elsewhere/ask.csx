object Ask(int x)
{
    if (x == 1)
    {
        var thread = new Thread(() => Deeper(0), maxStackSize: 256 << 10);
        thread.Start();
        thread.Join();
    }
    return x + 1;
}

int Deeper(int x) => 1 + Deeper(x + 1);
