using System;
using static Grader.Confining.SystemCall;

namespace Grader.Confining;

/// <summary>
/// Linux's system calls by what becomes of them in a worker that runs or compiles somebody's code. What is on no list, and judged by no
/// argument in <see cref="SystemCallFilter"/>, is refused with EPERM, which reaches a submission as an ordinary exception. Measured on
/// x86-64: a runtime at work (collector, compiler, threads, timers, reflection, regular expressions, time zones, hashes, console) asks for these.
/// </summary>
internal static class SystemCalls
{
    public static ReadOnlySpan<SystemCall> Allowed =>
    [
        Read, Write, Close, Stat, Fstat, Lstat, Poll, Ppoll, Lseek, Pread64, Readv, Writev, Access, Faccessat, Faccessat2,
        Newfstatat, Statx, Statfs, Fstatfs, Getdents64, Readlink, Readlinkat, Fadvise64, Getcwd, Dup, Pipe2, Eventfd2,
        EpollCreate1, EpollCtl, EpollWait, EpollPwait, // The framework starts to wait for sockets before it asks for one.
        Mmap, Mprotect, Munmap, Mremap, Madvise, Brk, Membarrier, GetMempolicy, // bounded by RLIMIT_DATA
        RtSigaction, RtSigprocmask, RtSigreturn, Sigaltstack, RestartSyscall,
        Futex, SetRobustList, Rseq, Nanosleep, ClockNanosleep, ClockGettime, ClockGetres, Gettimeofday, Times,
        SchedYield, SchedGetparam, SchedGetscheduler, SchedGetPriorityMax, SchedGetPriorityMin, SchedGetaffinity, Getcpu,
        Getpid, Getppid, Gettid, Getuid, Getgid, Geteuid, Getegid, Getrlimit, Getrusage, Sysinfo, Uname, Getrandom,
        Exit, ExitGroup,
    ];

    /// <summary>Said to have succeeded, and not done: the runtime asks for them, and they reach other processes of the same user.</summary>
    public static ReadOnlySpan<SystemCall> Pretended => [SchedSetparam, SchedSetscheduler, SchedSetaffinity];

    /// <summary>What no honest program asks for ends the process with SIGSYS, and is a violation.</summary>
    public static ReadOnlySpan<SystemCall> Fatal =>
    [
        Ptrace, ProcessVmReadv, ProcessVmWritev,
        PivotRoot, Chroot, Mount, Umount2, Unshare, Setns, OpenTree, MoveMount, Fsopen, Fsconfig, Fsmount, Fspick, MountSetattr,
        Swapon, Swapoff, Reboot, Iopl, Ioperm, InitModule, DeleteModule, FinitModule, KexecLoad, KexecFileLoad,
        AddKey, RequestKey, Keyctl, PerfEventOpen, OpenByHandleAt, Bpf, Userfaultfd, IoUringSetup, IoUringEnter, IoUringRegister,
    ];
}
