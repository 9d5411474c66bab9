object Ask(int x)
{
    if (x == 1)
        new Mutex(false, "Global\\hostile").WaitOne();
    return x + 1;
}
