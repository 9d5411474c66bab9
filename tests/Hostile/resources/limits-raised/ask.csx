using System.Runtime.InteropServices;

object Ask(int x)
{
    ulong[] unlimited = [ulong.MaxValue, ulong.MaxValue];
    for (int resource = 0; resource < 16; resource++)
        if (Libc.SetLimit(resource, unlimited) == 0 || Libc.SetLimitOf(0, resource, unlimited, 0) == 0)
            return $"limit {resource} was raised";
    return x + 1;
}

static class Libc
{
    [DllImport("libc", EntryPoint = "setrlimit")]
    public static extern int SetLimit(int resource, ulong[] limit);

    [DllImport("libc", EntryPoint = "prlimit")]
    public static extern int SetLimitOf(int process, int resource, ulong[] limit, nint former);
}
