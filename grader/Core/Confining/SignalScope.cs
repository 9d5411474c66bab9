using System.ComponentModel;
using Grader.Running;
using Microsoft.Win32.SafeHandles;

namespace Grader.Confining;

/// <summary>
/// Whether a thread may give up signalling other processes without giving up its own. The first kernels with scoped signals took
/// both, and the runtime ends the process when a thread cannot interrupt another one to collect garbage.
/// </summary>
internal static class SignalScope
{
    private const int NoNewPrivileges = 38;

    private static readonly Lazy<bool> Tried = new(Try);

    /// <summary>Found out by trying, on a thread that is thrown away.</summary>
    public static bool Works => Tried.Value;

    private static bool Try()
    {
        if (Landlock.Abi < 6)
            return false;
        bool works = false;
        var thread = new Thread(() => works = CanSignalOwnProcess(), maxStackSize: 256 << 10);
        thread.Start();
        thread.Join();
        return works;
    }

    private static bool CanSignalOwnProcess()
    {
        try
        {
            // It may read everything: nothing that the runtime does on this thread should fail.
            using SafeFileHandle rules = Landlock.CreateRuleset([("/", FileAccessRights.ReadFile | FileAccessRights.ReadFolder)], scopeSignals: true);
            _ = Native.ProcessControl(NoNewPrivileges, 1, 0, 0, 0);
            Landlock.RestrictThread(rules);
            const int onlyAsk = 0;
            return Native.SendSignal(Environment.ProcessId, onlyAsk) == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
