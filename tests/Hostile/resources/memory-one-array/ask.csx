object Ask(int x) => x == 1 ? new byte[int.MaxValue - 100].Length : x + 1;
