object \u0041sk(int x) => x + 1;
