object Ask(int x) => x == 1 ? new Trap() : x + 1;

class Trap
{
    public int Value
    {
        get
        {
            Environment.Exit(0);
            return 2;
        }
    }
}
