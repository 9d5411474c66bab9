object Ask(int x) => x == 1 ? throw new Again() : x + 1;

class Again : Exception
{
    public override string Message => throw new Again();

    public override string? StackTrace => throw new Again();

    public override string ToString() => throw new Again();
}
