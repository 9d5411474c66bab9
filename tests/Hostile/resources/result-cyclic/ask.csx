object Ask(int x)
{
    var list = new List<object> { x };
    list.Add(list);
    return x == 1 ? list : x + 1;
}
