#line 1 "::error file=x::of my own"
int x = y;
object Ask(int x) => x + 1;
