object Ask(int x) => x == 1 ? throw new Slow() : x + 1;

class Slow : Exception
{
    public override string Message
    {
        get
        {
            while (true)
            {
            }
        }
    }
}
