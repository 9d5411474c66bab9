using System.Runtime.InteropServices;

object Ask(int x)
{
    for (int family = 0; family < 64; family++)
        for (int kind = 1; kind <= 5; kind++)
            if (Libc.Socket(family, kind, 0) != -1)
                return $"family {family}, kind {kind}";
    return Libc.Pair(1, 1, 0, new int[2]) == -1 ? x + 1 : "socketpair";
}

static class Libc
{
    [DllImport("libc", EntryPoint = "socket")]
    public static extern int Socket(int family, int kind, int protocol);

    [DllImport("libc", EntryPoint = "socketpair")]
    public static extern int Pair(int family, int kind, int protocol, int[] ends);
}
