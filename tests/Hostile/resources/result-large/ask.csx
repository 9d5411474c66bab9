object Ask(int x) => x == 1 ? new double[1_000_000] : x + 1;
