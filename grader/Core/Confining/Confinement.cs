using System.Collections.Concurrent;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Grader.Running;
using Microsoft.Win32.SafeHandles;

namespace Grader.Confining;

/// <summary>
/// What is taken from a worker before it exists: the thread that starts it gives up files, network, signals, root and any way
/// to gain privileges, and a process that a thread starts has no more than it. Other threads of this process are not touched.
/// Where the kernel lacks a part of it, that part is missing here.
/// </summary>
internal sealed unsafe class Confinement
{
    private const int NoNewPrivileges = 38;

    private static readonly ConcurrentDictionary<string, Lazy<Confinement>> Known = new(StringComparer.Ordinal);

    private readonly SafeFileHandle? _rules;
    private readonly bool _keepsCapabilities, _changesUser;

    static Confinement() =>
        // A restricted thread could not load the assembly that tells of its failure.
        RuntimeHelpers.RunClassConstructor(typeof(Win32Exception).TypeHandle);

    private Confinement(SafeFileHandle? rules, bool keepsCapabilities, bool changesUser) =>
        (_rules, _keepsCapabilities, _changesUser) = (rules, keepsCapabilities, changesUser);

    /// <summary>Next to nothing: it does not start under Landlock, and drops capabilities itself when it has made its namespaces.</summary>
    public static Confinement OfBubblewrap { get; } = new(null, keepsCapabilities: true, changesUser: false);

    /// <summary>For workers whose files are in a folder; the rules are made once.</summary>
    /// <exception cref="Win32Exception">The kernel does not take them.</exception>
    public static Confinement For(string folder, string dotnet) =>
        Known.GetOrAdd(folder, key => new Lazy<Confinement>(() => new Confinement(
            Rules(key, dotnet), keepsCapabilities: false, WorkerUser.CanChange(WorkerFiles.Loaded(key, dotnet))))).Value;

    /// <summary>For good: the thread MUST be one that does nothing afterwards but start the worker and wait for it.</summary>
    /// <exception cref="Win32Exception">The kernel refuses: the worker MUST NOT be started.</exception>
    /// <returns>The user id that the thread has now; 0 if it still has that of this process.</returns>
    public int RestrictThread()
    {
        Check(Native.ProcessControl(NoNewPrivileges, 1, 0, 0, 0));
        if (_rules is not null)
            Landlock.RestrictThread(_rules);
        int user = _changesUser ? WorkerUser.Change() : 0;
        if (!_keepsCapabilities)
            DropCapabilities();
        return user;
    }

    private static SafeFileHandle? Rules(string folder, string dotnet) =>
        Landlock.Abi == 0 ? null : Landlock.CreateRuleset(WorkerFiles.For(folder, dotnet), SignalScope.Works);

    /// <summary>With no_new_privs, root without capabilities gets none back when it starts a program.</summary>
    private static void DropCapabilities()
    {
        const uint version3 = 0x20080522;
        ulong header = version3; // and thread 0: the calling one
        const int effectivePermittedInheritable = 2 * 3;
        uint* none = stackalloc uint[effectivePermittedInheritable];
        new Span<uint>(none, effectivePermittedInheritable).Clear();
        Check(Native.SetCapabilities(&header, none));
    }

    private static void Check(int result)
    {
        if (result < 0)
            throw new Win32Exception(Marshal.GetLastPInvokeError());
    }
}
