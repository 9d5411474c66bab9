using System;

namespace Grader.Confining;

/// <summary>
/// System calls of x86-64 Linux by what becomes of them in a worker that runs or compiles somebody's code. What is on no list is
/// refused with EPERM, which reaches a submission as an ordinary exception. Measured: a runtime at work (collector, compiler, threads, timers,
/// reflection, regular expressions, time zones, hashes, console) asks for these.
/// </summary>
internal static class SystemCalls
{
    // Those whose arguments decide.
    public const ushort Open = 2, IoControl = 16, Clone = 56, DescriptorControl = 72, ProcessControl = 157, SignalThread = 234;
    public const ushort OpenAt = 257, ProcessLimit = 302, Clone3 = 435;

    public static ReadOnlySpan<ushort> Allowed =>
    [
        0, 1, 3, // read, write, close
        4, 5, 6, 7, 8, // stat, fstat, lstat, poll, lseek
        9, 10, 11, 12, // mmap, mprotect, munmap, brk: bounded by RLIMIT_DATA
        13, 14, 15, // rt_sigaction, rt_sigprocmask, rt_sigreturn
        17, 19, 20, 21, // pread64, readv, writev, access
        24, 25, 28, 32, 35, // sched_yield, mremap, madvise, dup, nanosleep
        39, 60, 63, 79, 89, // getpid, exit, uname, getcwd, readlink
        96, 97, 98, 99, 100, // gettimeofday, getrlimit, getrusage, sysinfo, times
        102, 104, 107, 108, 110, // getuid, getgid, geteuid, getegid, getppid
        131, 137, 138, // sigaltstack, statfs, fstatfs
        143, 145, 146, 147, // sched_getparam, sched_getscheduler, sched_get_priority_max, sched_get_priority_min
        186, 202, 204, 217, 219, 221, // gettid, futex, sched_getaffinity, getdents64, restart_syscall, fadvise64
        228, 229, 230, 231, 239, // clock_gettime, clock_getres, clock_nanosleep, exit_group, get_mempolicy
        262, 267, 271, 273, // newfstatat, readlinkat, ppoll, set_robust_list
        290, 293, 309, 318, // eventfd2, pipe2, getcpu, getrandom
        324, 332, 334, 439, // membarrier, statx, rseq, faccessat2
    ];

    /// <summary>Said to have succeeded, and not done: the runtime asks for them, and they reach other processes of the same user.</summary>
    public static ReadOnlySpan<ushort> Pretended => [142, 144, 203]; // sched_setparam, sched_setscheduler, sched_setaffinity

    /// <summary>What no honest program asks for ends the process with SIGSYS, and is a violation.</summary>
    public static ReadOnlySpan<ushort> Fatal =>
    [
        101, 310, 311, // ptrace, process_vm_readv, process_vm_writev
        155, 161, 165, 166, 272, 308, // pivot_root, chroot, mount, umount2, unshare, setns
        428, 429, 430, 431, 432, 433, 442, // open_tree, move_mount, fsopen, fsconfig, fsmount, fspick, mount_setattr
        167, 168, 169, 172, 173, // swapon, swapoff, reboot, iopl, ioperm
        175, 176, 246, 313, 320, // init_module, delete_module, kexec_load, finit_module, kexec_file_load
        248, 249, 250, // add_key, request_key, keyctl
        298, 304, 321, 323, // perf_event_open, open_by_handle_at, bpf, userfaultfd
        425, 426, 427, // io_uring_setup, io_uring_enter, io_uring_register
    ];
}
