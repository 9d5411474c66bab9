object Ask(int x) => x == 1 ? Wider<int>(x) : x + 1;

int Wider<T>(int x) => x == 60 ? typeof(T).ToString().Length : Wider<Dictionary<List<T>, T[]>>(x + 1);
