using System.Runtime.InteropServices;

object Ask(int x)
{
    if (x == 1)
        NativeLibrary.Load("/tmp/hostile.so");
    return x + 1;
}
