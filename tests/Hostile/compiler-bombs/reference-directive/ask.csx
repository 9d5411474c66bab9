#r "/tmp/hostile.dll"
object Ask(int x) => x + 1;
