object Ask(int x) => x + 1;

class C<T>
{
    public static void Grow() => C<C<T>>.Grow();
}
