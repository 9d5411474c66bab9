using System.Runtime.InteropServices;

object Ask(int x)
{
    const int most = 2000;
    var ends = new int[2];
    for (int i = 0; i < most; i++)
        if (Libc.Pipe(ends, 0) != 0)
            return x + 1;
    return "no limit";
}

static class Libc
{
    [DllImport("libc", EntryPoint = "pipe2")]
    public static extern int Pipe(int[] ends, int flags);
}
