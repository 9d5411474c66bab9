object Ask(int x) => x + 1;
