using System.ComponentModel;
using System.Runtime.InteropServices;
using Grader.Running;
using Microsoft.Win32.SafeHandles;

namespace Grader.Confining;

/// <summary>What Landlock lets a thread do below a path; the numbers are the kernel's.</summary>
[Flags]
internal enum FileAccessRights : ulong
{
    None = 0,
    Execute = 1 << 0,
    ReadFile = 1 << 2,
    ReadFolder = 1 << 3,
}

/// <summary>
/// Linux's Landlock: a thread gives up access to files, network and signals, for good and for all that it starts. What the kernel
/// can do is asked at run time: files from ABI 1, TCP from 4, devices' ioctl from 5, signals and abstract sockets from 6.
/// </summary>
internal static unsafe class Landlock
{
    private const nint CreateRulesetCall = 444, AddRuleCall = 445, RestrictSelfCall = 446;

    private const int AskVersion = 1, BeneathPath = 1;

    /// <summary>0: this kernel has no Landlock, it is switched off, or a container's own filter forbids it.</summary>
    public static int Abi { get; } = OperatingSystem.IsLinux()
        ? (int)Math.Max(0, Native.SystemCall(CreateRulesetCall, 0, 0, AskVersion))
        : 0;

    /// <summary>A set of rules that denies everything the kernel can deny but <paramref name="allowed"/>. Paths that are not there are left out.</summary>
    /// <param name="scopeSignals">Also denies to signal any process outside; only from ABI 6.</param>
    /// <exception cref="Win32Exception">The kernel does not take it.</exception>
    public static SafeFileHandle CreateRuleset(IEnumerable<(string Path, FileAccessRights Rights)> allowed, bool scopeSignals)
    {
        var handled = new Handled
        {
            Files = Abi switch { >= 5 => 0xFFFF, >= 3 => 0x7FFF, 2 => 0x3FFF, _ => 0x1FFF },
            Network = 0b11, // to bind and to connect TCP
            Scoped = scopeSignals ? 0b11ul : 0b01, // abstract sockets, signals
        };
        nint size = Abi switch { >= 6 => 24, >= 4 => 16, _ => 8 };
        var ruleset = new SafeFileHandle(Check(Native.SystemCall(CreateRulesetCall, (nint)(&handled), size, 0)), ownsHandle: true);
        foreach (var (path, rights) in allowed)
            Allow(ruleset, path, rights);
        return ruleset;
    }

    /// <summary>The calling thread, and what it starts from now on, in a domain of its own: others under the same rules are outside it.</summary>
    /// <remarks>The thread must have no_new_privs.</remarks>
    /// <exception cref="Win32Exception">The kernel refuses.</exception>
    public static void RestrictThread(SafeFileHandle ruleset) =>
        Check(Native.SystemCall(RestrictSelfCall, ruleset.DangerousGetHandle(), 0, 0));

    private static void Allow(SafeFileHandle ruleset, string path, FileAccessRights rights)
    {
        const int onlyPath = 0x200000;
        int descriptor = Native.Open(path, onlyPath | Native.CloseOnExec);
        if (descriptor < 0)
            return;
        using var target = new SafeFileHandle(descriptor, ownsHandle: true);
        if (!Directory.Exists(path))
            rights &= ~FileAccessRights.ReadFolder;
        var rule = new Rule { Rights = rights, Target = descriptor };
        Check(Native.SystemCall4(AddRuleCall, ruleset.DangerousGetHandle(), BeneathPath, (nint)(&rule), 0));
    }

    private static nint Check(nint result) =>
        result >= 0 ? result : throw new Win32Exception(Marshal.GetLastPInvokeError());

    [StructLayout(LayoutKind.Sequential)]
    private struct Handled
    {
        public ulong Files, Network, Scoped;
    }

    [StructLayout(LayoutKind.Sequential, Pack = 1)]
    private struct Rule
    {
        public FileAccessRights Rights;
        public int Target;
    }
}
