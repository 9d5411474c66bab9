object Ask(int x) => x == 1 ? Deeper<int>(x) : x + 1;

int Deeper<T>(int x) => 1 + Deeper<List<T>>(x);
