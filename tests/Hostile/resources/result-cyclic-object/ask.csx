object Ask(int x) => x == 1 ? new Ring() : x + 1;

class Ring
{
    public Ring Next => this;
}
