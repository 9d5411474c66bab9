using System.Runtime.InteropServices;

object Ask(int x)
{
    if (Libc.System("true") == 0)
        return "system";
    if (Libc.Open("true", "r") != 0)
        return "popen";
    if (Libc.Spawn(out _, "/bin/true", 0, 0, ["true", null], [null]) == 0)
        return "posix_spawn";
    int process = Libc.Fork();
    if (process == 0)
        Libc.Exit(0);
    return process < 0 ? x + 1 : "fork";
}

static class Libc
{
    [DllImport("libc", EntryPoint = "fork")]
    public static extern int Fork();

    [DllImport("libc", EntryPoint = "_exit")]
    public static extern void Exit(int code);

    [DllImport("libc", EntryPoint = "system")]
    public static extern int System(string command);

    [DllImport("libc", EntryPoint = "popen")]
    public static extern nint Open(string command, string mode);

    [DllImport("libc", EntryPoint = "posix_spawn")]
    public static extern int Spawn(out int process, string path, nint actions, nint attributes, string?[] arguments, string?[] environment);
}
