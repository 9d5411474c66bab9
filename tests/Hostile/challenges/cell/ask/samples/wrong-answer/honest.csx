object Ask(int x) => x;
