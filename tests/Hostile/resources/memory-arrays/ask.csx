object Ask(int x)
{
    var kept = new List<byte[]>();
    while (x == 1)
        kept.Add(new byte[1 << 20]);
    return x + 1;
}
