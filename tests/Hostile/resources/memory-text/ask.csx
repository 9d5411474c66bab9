object Ask(int x) => x == 1 ? "a".PadLeft(1 << 29).Length : x + 1;
