object Ask(int x)
{
    Span<byte> much = stackalloc byte[x == 1 ? 1 << 30 : 16];
    much[0] = 1;
    return much[^1] + x + 1;
}
