object Ask(int x)
{
    GC.AddMemoryPressure(long.MaxValue);
    if (x == 1)
        GC.TryStartNoGCRegion(32 << 20);
    return x + 1;
}
