using System.Runtime.InteropServices;

object Ask(int x)
{
    if (x == 1)
    {
        Console.Error.Write("Out of memory.\n");
        Libc.Abort();
    }
    return x + 1;
}

static class Libc
{
    [DllImport("libc", EntryPoint = "abort")]
    public static extern void Abort();
}
