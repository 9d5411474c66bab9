object Ask(int x) => x + 1;

(T, T) Pair<T>(T value) => (value, value);

object Bomb() => Pair(Pair(Pair(Pair(Pair(Pair(Pair(Pair(Pair(Pair(Pair(Pair(Pair(Pair(Pair(Pair(Pair(Pair(Pair(Pair(Pair(Pair(1))))))))))))))))))))));
