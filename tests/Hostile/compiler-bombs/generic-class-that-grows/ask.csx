object Ask(int x) => x + 1;

class A<T> : B<A<A<T>>>;

class B<T>;

object Bomb() => new A<int>();
