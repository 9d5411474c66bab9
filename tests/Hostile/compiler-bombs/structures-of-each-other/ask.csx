object Ask(int x) => x + 1;

struct S { public T Value; }

struct T { public S Value; }
