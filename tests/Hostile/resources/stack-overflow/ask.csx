object Ask(int x) => x == 1 ? Deeper(x) : x + 1;

int Deeper(int x) => 1 + Deeper(x + 1);
