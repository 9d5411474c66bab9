object Ask(int x)
{
    if (x == 1)
        Console.SetOut(new Blocking());
    return x + 1;
}

class Blocking : TextWriter
{
    public override System.Text.Encoding Encoding => System.Text.Encoding.UTF8;

    public override void Flush() => Thread.Sleep(Timeout.Infinite);

    public override void Write(char value) => Thread.Sleep(Timeout.Infinite);
}
