object Ask(int x)
{
    Link? last = null;
    while (x == 1)
        last = new Link(last);
    return x + 1;
}

class Link(Link? next)
{
    public Link? Next => next;
}
