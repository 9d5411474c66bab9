object Ask(int x) => x == 1 ? throw new InvalidOperationException(new string('x', 10_000_000)) : x + 1;
