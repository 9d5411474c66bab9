List<byte[]> kept = [];

object Ask(int x) => x + 1;

while (true)
    kept.Add(GC.AllocateUninitializedArray<byte>(1 << 20));
