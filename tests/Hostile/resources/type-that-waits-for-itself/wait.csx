object Ask(int x) => x == 1 ? Knot.Value : x + 1;

static class Knot
{
    public static readonly int Value = Run();

    private static int Run()
    {
        int result = 0;
        var other = new Thread(() => result = Value + 2);
        other.Start();
        other.Join();
        return result;
    }
}
