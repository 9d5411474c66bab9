object Ask(int x) => x == 1 ? new string('x', 10_000_000) : x + 1;
