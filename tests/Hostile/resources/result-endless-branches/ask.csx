object Ask(int x) => x == 1 ? new Tree() : x + 1;

class Tree
{
    public Tree Left => new();

    public Tree Right => new();
}
