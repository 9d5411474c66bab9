object Ask(int x) => x == 1 ? new Slow() : x + 1;

class Slow
{
    public int Value
    {
        get
        {
            while (true)
            {
            }
        }
    }
}
