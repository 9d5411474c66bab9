int[] Columns() => [1, 2, 3];
