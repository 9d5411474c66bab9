object Ask(int x) => x + 1;

class A<T1, T2, T3, T4, T5>
{
    class B : A<B, B, B, B, B>
    {
        B.B.B.B.B x;
    }
}
