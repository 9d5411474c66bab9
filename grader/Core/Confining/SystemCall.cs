using System.Runtime.InteropServices;

namespace Grader.Confining;

/// <summary>
/// Linux's system calls that are named anywhere here, by the kernel's own names: in the lower half of each value its number on x86-64, in
/// the upper half that on arm64, where many old calls do not exist. A test holds them against the kernel's headers. Linked into Runner and
/// Compiler.
/// </summary>
/// <remarks>arm64: generated from the same names and held against the same headers, but no such machine has run it yet.</remarks>
internal enum SystemCall : uint
{
    /// <summary>In the upper half: arm64 has no such call.</summary>
    NotOnArm64 = 0xFFFFu << 16,

    Read = 0 | 63 << 16, Write = 1 | 64 << 16, Open = 2 | NotOnArm64, Close = 3 | 57 << 16, Stat = 4 | NotOnArm64,
    Fstat = 5 | 80 << 16, Lstat = 6 | NotOnArm64, Poll = 7 | NotOnArm64, Lseek = 8 | 62 << 16, Mmap = 9 | 222 << 16,
    Mprotect = 10 | 226 << 16, Munmap = 11 | 215 << 16, Brk = 12 | 214 << 16, RtSigaction = 13 | 134 << 16,
    RtSigprocmask = 14 | 135 << 16, RtSigreturn = 15 | 139 << 16, Ioctl = 16 | 29 << 16, Pread64 = 17 | 67 << 16,
    Readv = 19 | 65 << 16, Writev = 20 | 66 << 16, Access = 21 | NotOnArm64, SchedYield = 24 | 124 << 16, Mremap = 25 | 216 << 16,
    Madvise = 28 | 233 << 16, Dup = 32 | 23 << 16, Nanosleep = 35 | 101 << 16, Getpid = 39 | 172 << 16, Socket = 41 | 198 << 16,
    Socketpair = 53 | 199 << 16, Clone = 56 | 220 << 16, Execve = 59 | 221 << 16, Exit = 60 | 93 << 16, Uname = 63 | 160 << 16, Fcntl = 72 | 25 << 16, Getcwd = 79 | 17 << 16,
    Readlink = 89 | NotOnArm64, Gettimeofday = 96 | 169 << 16, Getrlimit = 97 | 163 << 16, Getrusage = 98 | 165 << 16,
    Sysinfo = 99 | 179 << 16, Times = 100 | 153 << 16, Ptrace = 101 | 117 << 16, Getuid = 102 | 174 << 16, Getgid = 104 | 176 << 16,
    Geteuid = 107 | 175 << 16, Getegid = 108 | 177 << 16, Getppid = 110 | 173 << 16, Setgroups = 116 | 159 << 16,
    Setresuid = 117 | 147 << 16, Setresgid = 119 | 149 << 16, Sigaltstack = 131 | 132 << 16, Statfs = 137 | 43 << 16,
    Fstatfs = 138 | 44 << 16, SchedSetparam = 142 | 118 << 16, SchedGetparam = 143 | 121 << 16, SchedSetscheduler = 144 | 119 << 16,
    SchedGetscheduler = 145 | 120 << 16, SchedGetPriorityMax = 146 | 125 << 16, SchedGetPriorityMin = 147 | 126 << 16,
    PivotRoot = 155 | 41 << 16, Prctl = 157 | 167 << 16, Chroot = 161 | 51 << 16, Mount = 165 | 40 << 16, Umount2 = 166 | 39 << 16,
    Swapon = 167 | 224 << 16, Swapoff = 168 | 225 << 16, Reboot = 169 | 142 << 16, Iopl = 172 | NotOnArm64,
    Ioperm = 173 | NotOnArm64, InitModule = 175 | 105 << 16, DeleteModule = 176 | 106 << 16, Gettid = 186 | 178 << 16,
    Futex = 202 | 98 << 16, SchedSetaffinity = 203 | 122 << 16, SchedGetaffinity = 204 | 123 << 16, Getdents64 = 217 | 61 << 16,
    RestartSyscall = 219 | 128 << 16, Fadvise64 = 221 | 223 << 16, ClockGettime = 228 | 113 << 16, ClockGetres = 229 | 114 << 16,
    ClockNanosleep = 230 | 115 << 16, ExitGroup = 231 | 94 << 16, EpollWait = 232 | NotOnArm64, EpollCtl = 233 | 21 << 16, Tgkill = 234 | 131 << 16, GetMempolicy = 239 | 236 << 16,
    KexecLoad = 246 | 104 << 16, AddKey = 248 | 217 << 16, RequestKey = 249 | 218 << 16, Keyctl = 250 | 219 << 16,
    Openat = 257 | 56 << 16, Newfstatat = 262 | 79 << 16, Readlinkat = 267 | 78 << 16, Faccessat = 269 | 48 << 16,
    Ppoll = 271 | 73 << 16, Unshare = 272 | 97 << 16, SetRobustList = 273 | 99 << 16, EpollPwait = 281 | 22 << 16,
    Eventfd2 = 290 | 19 << 16, EpollCreate1 = 291 | 20 << 16,
    Pipe2 = 293 | 59 << 16, PerfEventOpen = 298 | 241 << 16, Prlimit64 = 302 | 261 << 16, OpenByHandleAt = 304 | 265 << 16,
    Setns = 308 | 268 << 16, Getcpu = 309 | 168 << 16, ProcessVmReadv = 310 | 270 << 16, ProcessVmWritev = 311 | 271 << 16,
    FinitModule = 313 | 273 << 16, Seccomp = 317 | 277 << 16, Getrandom = 318 | 278 << 16, KexecFileLoad = 320 | 294 << 16,
    Bpf = 321 | 280 << 16, Userfaultfd = 323 | 282 << 16, Membarrier = 324 | 283 << 16, Statx = 332 | 291 << 16,
    Rseq = 334 | 293 << 16, IoUringSetup = 425 | 425 << 16, IoUringEnter = 426 | 426 << 16, IoUringRegister = 427 | 427 << 16,
    OpenTree = 428 | 428 << 16, MoveMount = 429 | 429 << 16, Fsopen = 430 | 430 << 16, Fsconfig = 431 | 431 << 16,
    Fsmount = 432 | 432 << 16, Fspick = 433 | 433 << 16, Clone3 = 435 | 435 << 16,
    Faccessat2 = 439 | 439 << 16, MountSetattr = 442 | 442 << 16,
}

internal static class SystemCallNumbers
{
    /// <summary>There is a table for the processor that this runs on.</summary>
    public static bool AreKnown => RuntimeInformation.ProcessArchitecture is Architecture.X64 or Architecture.Arm64;

    /// <summary>On the processor that this runs on; -1, which no kernel knows, if it has no such call.</summary>
    public static int Number(this SystemCall call) => call.NumberOn(RuntimeInformation.ProcessArchitecture);

    public static int NumberOn(this SystemCall call, Architecture processor)
    {
        ushort number = processor switch
        {
            Architecture.X64 => (ushort)call,
            Architecture.Arm64 => (ushort)((uint)call >> 16),
            _ => ushort.MaxValue,
        };
        return number == ushort.MaxValue ? -1 : number;
    }
}
