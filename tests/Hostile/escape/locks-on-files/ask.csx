using System.Runtime.InteropServices;

object Ask(int x)
{
    const nint fcntl = 72, setLock = 6, setLease = 1024, notify = 1026, setPipeSize = 1031, flock = 73, exclusive = 2;
    using var file = File.OpenRead(typeof(object).Assembly.Location);
    nint descriptor = file.SafeFileHandle.DangerousGetHandle();
    bool locked = Libc.Call(fcntl, descriptor, setLock, 0) == 0 || Libc.Call(fcntl, descriptor, setLease, 1) == 0
        || Libc.Call(fcntl, descriptor, notify, 0) == 0 || Libc.Call(fcntl, 1, setPipeSize, 1 << 20) > 0 || Libc.Call(flock, descriptor, exclusive, 0) == 0;
    return locked ? "locked" : x + 1;
}

static class Libc
{
    [DllImport("libc", EntryPoint = "syscall")]
    public static extern nint Call(nint number, nint a, nint b, nint c);
}
