using System.Runtime.InteropServices;

// By number, x86-64: those that a program may ask for, and those that end it.
HashSet<int> allowed =
[
    0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 19, 20, 21, 24, 25, 28, 32, 35, 39, 56, 60, 63, 72, 79, 89, 96, 97, 98,
    99, 100, 102, 104, 107, 108, 110, 131, 137, 138, 142, 143, 144, 145, 146, 147, 157, 186, 202, 203, 204, 217, 219, 221, 228, 229, 230,
    231, 232, 233, 234, 239, 257, 262, 267, 269, 271, 273, 281, 290, 291, 293, 302, 309, 318, 324, 332, 334, 435, 439,
];
HashSet<int> deadly =
[
    101, 155, 161, 165, 166, 167, 168, 169, 172, 173, 175, 176, 246, 248, 249, 250, 272, 298, 304, 308, 310, 311, 313, 320, 321, 323, 425,
    426, 427, 428, 429, 430, 431, 432, 433, 442,
];
// Sockets, which are refused in words that a beginner understands.
HashSet<int> denied = [41, 53];
// The calls that the kernel itself puts into probed programs: it answers them before it asks a filter, elsewhere with an error or SIGILL.
HashSet<int> probes = [335, 336];

object Ask(int x)
{
    const int last = 1024, notPermitted = 1, permissionDenied = 13;
    for (int number = 0; number < last; number++)
    {
        if (allowed.Contains(number) || deadly.Contains(number) || probes.Contains(number))
            continue;
        if (Libc.Call(number) != -1 || Marshal.GetLastPInvokeError() != (denied.Contains(number) ? permissionDenied : notPermitted))
            return $"call {number} was not refused";
    }
    return x + 1;
}

static class Libc
{
    [DllImport("libc", EntryPoint = "syscall", SetLastError = true)]
    public static extern nint Call(nint number, nint a = -1, nint b = -1, nint c = -1, nint d = -1, nint e = -1, nint f = -1);
}
