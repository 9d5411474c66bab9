using System.ComponentModel;
using Grader.Running;

namespace Grader.Compiling;

/// <summary>
/// The compiler worker as machine code, where it is installed (decision 0096). On a machine that it was not linked for it does not come up: from the first such
/// failure on, all of a pool's workers are the other kind, which answers the same. Only what ended before it was asked anything has failed so.
/// Safe for use by many threads.
/// </summary>
/// <param name="folder">Where it is, which is nothing to be told.</param>
/// <param name="start">Null: there is none.</param>
internal sealed class MachineCode(string folder, Func<ChildStart?> start)
{
    private volatile string? _fault;
    private volatile bool _isInstalled, _hasStarted;
    private volatile WorkerProcess? _latest;

    public CompilerDiagnosis Diagnosis => new(_isInstalled, _fault);

    /// <returns>Null: the other kind is to be started.</returns>
    /// <exception cref="Win32Exception">The kernel does not take the rules that confine it.</exception>
    public WorkerProcess? TryStart()
    {
        // What the latest has ended of is told by whoever waits for it; that it has ended is enough to try no other.
        if (_fault is not null || (!_hasStarted && _latest?.Exit is not null) || start() is not { } native)
            return null;
        _isInstalled = true;
        try
        {
            return _latest = WorkerProcess.Start(native);
        }
        catch (Win32Exception failure)
        {
            GiveUp(failure.Message);
            return null;
        }
    }

    /// <summary>One has got ready: however it ends now, it runs on this machine.</summary>
    public void HasStarted() => (_hasStarted, _latest) = (true, null);

    public void GiveUp(string why) => _fault ??= why.Replace(folder + "/", "", StringComparison.Ordinal);
}
