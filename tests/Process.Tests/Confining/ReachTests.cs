using Grader.Running;
using Xunit;

namespace Process.Tests.Confining;

/// <summary>No network, no other process, no call that no honest program makes.</summary>
public class ReachTests
{
    private const string SocketType = "new System.Net.Sockets.Socket(System.Net.Sockets.AddressFamily.";

    [Theory]
    [InlineData(SocketType + "InterNetwork, System.Net.Sockets.SocketType.Stream, System.Net.Sockets.ProtocolType.Tcp) is null")]
    [InlineData(SocketType + "InterNetwork, System.Net.Sockets.SocketType.Dgram, System.Net.Sockets.ProtocolType.Udp) is null")]
    [InlineData(SocketType + "Unix, System.Net.Sockets.SocketType.Stream, System.Net.Sockets.ProtocolType.Unspecified) is null")]
    public void ThereAreNoSockets(string expression) =>
        Assert.Equal("System.Net.Sockets.SocketException: Permission denied", Attempt.Text(Attempt.Of(expression)));

    /// <summary>The framework keeps descriptors of this kind; all that one can wait for is the process's own.</summary>
    [Fact]
    public void WaitingForDescriptorsReachesNothing()
    {
        const string WaitForAll = """
            nint epoll = Libc.syscall(291, 0, 0, 0, 0, 0, 0);
            string kinds = "";
            nint wanted = Marshal.AllocHGlobal(12);
            Marshal.Copy(new byte[12], 0, wanted, 12);
            foreach (int descriptor in Enumerable.Range(0, 256))
                if (Libc.syscall(233, epoll, 1, descriptor, wanted, 0, 0) == 0)
                    kinds += File.ResolveLinkTarget($"/proc/self/fd/{descriptor}", false)!.Name.Split(':')[0] + " ";
            return string.Join(' ', kinds.Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct());
            """;
        Assert.Equal("pipe", Attempt.Text(Attempt.Of(WaitForAll)));
    }

    /// <summary>Messages of the framework name it, and a report is the same wherever the grader was started.</summary>
    [Fact]
    public void ItsWorkingFolderIsTheRoot() => Assert.Equal("/", Attempt.Text(Attempt.Of("Environment.CurrentDirectory")));

    [Theory]
    [InlineData("System.Diagnostics.Process.Start(\"/bin/sh\", \"-c true\") is null", "System.ComponentModel.Win32Exception: ")]
    [InlineData("Libc.fork()", "-1")]
    [InlineData("Libc.kill(Libc.getppid(), 0)", "-1")]
    [InlineData("Libc.kill(-1, 0)", "-1")]
    [InlineData("Libc.syscall(59, 0, 0, 0, 0, 0, 0)", "-1")] // execve
    [InlineData("Libc.syscall(434, Libc.getppid(), 0, 0, 0, 0, 0)", "-1")] // pidfd_open
    [InlineData("Libc.syscall(319, 0, 0, 0, 0, 0, 0)", "-1")] // memfd_create
    [InlineData("Libc.syscall(29, 0, 4096, 0x3B6, 0, 0, 0)", "-1")] // shmget
    [InlineData("Libc.syscall(160, 2, 0, 0, 0, 0, 0)", "-1")] // setrlimit
    [InlineData("Libc.syscall(317, 1, 0, 0, 0, 0, 0)", "-1")] // another filter
    public void NoOtherProcessIsInReach(string expression, string expected) =>
        Assert.StartsWith(expected, Attempt.Text(Attempt.Of(expression)));

    [Theory]
    [InlineData("Libc.syscall(101, 16, Libc.getppid(), 0, 0, 0, 0)")] // ptrace
    [InlineData("Libc.syscall(310, Libc.getppid(), 0, 0, 0, 0, 0)")] // process_vm_readv
    [InlineData("Libc.syscall(272, 0x10000000, 0, 0, 0, 0, 0)")] // unshare
    [InlineData("Libc.syscall(321, 0, 0, 0, 0, 0, 0)")] // bpf
    [InlineData("Libc.syscall(425, 1, 0, 0, 0, 0, 0)")] // io_uring_setup
    [InlineData("Libc.syscall(0x40000000 | 39, 0, 0, 0, 0, 0, 0)")] // getpid by its x32 number
    public void WhatNoHonestProgramAsksForIsAViolation(string expression) =>
        Assert.Equal("a forbidden system call", Assert.IsType<Execution.Violation>(Attempt.Of(expression)).Why);

    [Fact]
    public void MachineCodeThatUsesAnotherTableOfCallsIsAViolation()
    {
        const string GetProcessId = """
            const int everything = 7, privateAndAnonymous = 0x22;
            nint page = Libc.syscall(9, 0, 4096, everything, privateAndAnonymous, -1, 0);
            byte[] code = [0xB8, 20, 0, 0, 0, 0xCD, 0x80, 0xC3]; // mov eax, 20; int 0x80; ret
            Marshal.Copy(code, 0, page, code.Length);
            Marshal.GetDelegateForFunctionPointer<System.Action>(page)();
            return 0;
            """;
        Assert.IsType<Execution.Violation>(Attempt.Of(GetProcessId));
    }
}
