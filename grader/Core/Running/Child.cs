using System.Collections.Immutable;
using System.ComponentModel;
using System.Runtime.InteropServices;
using Grader.Confining;
using Microsoft.Win32.SafeHandles;

namespace Grader.Running;

/// <summary>What a worker process is started with.</summary>
/// <param name="Program">An absolute path; nothing is looked up.</param>
/// <param name="Environment">All of it, as <c>NAME=value</c>.</param>
/// <param name="WithInput">Standard input is a pipe; else it is empty.</param>
/// <param name="Confinement">What it must do without; null: it is a program of ours that runs nothing of anybody's.</param>
/// <param name="IsWrapped">The program is bubblewrap, and the worker a grandchild of it, in its process group.</param>
/// <param name="IsPortable">It is started as on a system that can confine nothing.</param>
internal sealed record ChildStart(
    string Program, ImmutableArray<string> Arguments, ImmutableArray<string> Environment, bool WithInput = false, Confinement? Confinement = null,
    bool IsWrapped = false, bool IsPortable = false);

/// <summary>
/// How a child ended. Of exit code and signal one is null; both are if the system lost count of it. There is no peak of memory:
/// the kernel counts that of the process from which it was forked as its own.
/// </summary>
internal sealed record ChildExit(int? Code, int? Signal, TimeSpan Cpu);

/// <summary>
/// A worker process: a session of its own, standard streams, and frames in on descriptor 3 and out on descriptor 4. Linux only.
/// One thread belongs to each child: it starts it and waits for it. That thread MUST live as long as the child, for the child
/// asks to be killed when the *thread* that started it ends (PR_SET_PDEATHSIG), and a Landlock domain is a thread's, too.
/// Used by one thread at a time, but for <see cref="Kill"/>.
/// </summary>
internal sealed unsafe partial class Child : WorkerProcess
{
    private const int ByProcessId = 1, Exited = 4, LeaveUnreaped = 0x1000000;

    private readonly Lock _lock = new();
    private readonly Pipe? _input;
    private readonly Pipe _output = Pipe.ToHost(), _error = Pipe.ToHost();
    private readonly Pipe _questions = Pipe.FromHost(), _answers = Pipe.ToHost(), _gone = Pipe.ToHost();
    private readonly ManualResetEventSlim _started = new();
    private readonly bool _isWrapped;
    private Exception? _failure;
    private int _process, _worker, _user;
    private TimeSpan _cpuSeen, _wrapperCpu;
    private volatile ChildExit? _exit;

    private Child(ChildStart start) => (_input, _isWrapped) = (start.WithInput ? Pipe.FromHost() : null, start.IsWrapped);

    /// <summary>The host's ends; all non-blocking.</summary>
    public SafeFileHandle? Input => _input?.Write;

    public SafeFileHandle Output => _output.Read;

    public SafeFileHandle Error => _error.Read;

    /// <summary>Frames to the child.</summary>
    public SafeFileHandle Questions => _questions.Write;

    /// <summary>Frames from the child.</summary>
    public SafeFileHandle Answers => _answers.Read;

    /// <summary>Hangs up once <see cref="Exit"/> is known: for poll().</summary>
    public SafeFileHandle Gone => _gone.Read;

    /// <summary>The process that works; that of a wrapped one is known when it has got ready.</summary>
    public override int Id => _worker == 0 ? _process : _worker;

    /// <summary>Null while it runs.</summary>
    public override ChildExit? Exit => _exit;

    /// <summary>Of all its threads; asked from outside, so no child can talk it down.</summary>
    public override TimeSpan Cpu
    {
        get
        {
            lock (_lock)
                return _exit?.Cpu ?? (_cpuSeen = OtherProcess.Cpu(Id) ?? _cpuSeen);
        }
    }

    public override ChildMemory Memory => ChildMemory.Read(Id);

    /// <exception cref="Win32Exception">The program cannot be started, or the system has no pipes, threads or processes left.</exception>
    public static new Child Start(ChildStart start)
    {
        if (!OperatingSystem.IsLinux())
            throw new PlatformNotSupportedException("worker processes are started on Linux only");
        var child = new Child(start);
        new Thread(() => child.Live(start), maxStackSize: 256 << 10) { IsBackground = true, Name = "child" }.Start();
        child._started.Wait();
        if (child._failure is not { } failure)
            return child;
        child.Close();
        throw failure;
    }

    /// <summary>
    /// It has said that it is ready, and done nothing for anybody else yet: which process says so is found out, and is from now on the
    /// one that is limited and measured.
    /// </summary>
    /// <exception cref="Win32Exception">It is not to be found: our fault, and the child MUST NOT be given anything to run.</exception>
    public override void Settle()
    {
        if (!_isWrapped || _worker != 0)
            return;
        lock (_lock)
        {
            if (_exit is not null)
                return;
            int first = OtherProcess.OnlyChild(_process);
            _wrapperCpu = (OtherProcess.Cpu(_process) ?? default) + (OtherProcess.Cpu(first) ?? default);
            _worker = OtherProcess.OnlyChild(first);
        }
    }

    /// <summary>Kills it and all of its process group at once. Does nothing if it has ended.</summary>
    public override void Kill()
    {
        lock (_lock)
        {
            if (_exit is not null || _process == 0)
                return;
            _cpuSeen = OtherProcess.Cpu(Id) ?? _cpuSeen;
            _ = Native.SendSignal(-_process, Native.Kill);
        }
    }

    /// <summary>
    /// Sets both the soft and the hard limit of one of its resources, or leaves what is stricter already: nobody may raise a hard
    /// limit that this process was given. Does nothing if the child has ended.
    /// </summary>
    /// <exception cref="Win32Exception">The system refused: our fault, and the child MUST NOT be given anything to run.</exception>
    public override void Limit(ChildResource resource, long soft, long hard)
    {
        lock (_lock)
        {
            if (_exit is not null)
                return;
            if (_user == 0)
                SetLimit(resource, soft, hard);
            else
                WorkerUser.Meanwhile(_user, () => SetLimit(resource, soft, hard));
        }
    }

    private void SetLimit(ChildResource resource, long soft, long hard)
    {
        Native.Limit limit;
        Throw(Native.SetLimit(Id, (int)resource, null, &limit));
        limit.Hard = Math.Min(limit.Hard, (ulong)hard);
        limit.Soft = Math.Min(limit.Hard, (ulong)soft);
        Throw(Native.SetLimit(Id, (int)resource, &limit, null));

        static void Throw(int result)
        {
            if (result < 0)
                throw new Win32Exception(Marshal.GetLastPInvokeError());
        }
    }

    public override ChildExit WaitForExit()
    {
        Native.PollEntry entry = new() { Descriptor = (int)Gone.DangerousGetHandle() };
        while (_exit is null)
            _ = Native.Poll(&entry, 1, -1);
        return _exit;
    }

    /// <summary>Kills it, waits until it is gone and closes what it was spoken to with.</summary>
    public override void Dispose()
    {
        Kill();
        WaitForExit();
        Close();
    }

    private void Close()
    {
        _input?.Dispose();
        _output.Dispose();
        _error.Dispose();
        _questions.Dispose();
        _answers.Dispose();
        _gone.Dispose();
    }

    /// <summary>The life of the child's own thread.</summary>
    private void Live(ChildStart start)
    {
        try
        {
            _user = start.Confinement?.RestrictThread() ?? 0;
            KeepDescriptors();
            _process = Spawner.Spawn(start, [_input?.Read, _output.Write, _error.Write, _questions.Read, _answers.Write]);
        }
        catch (Win32Exception failure)
        {
            _failure = failure;
        }
        _input?.Read.Dispose();
        _output.Write.Dispose();
        _error.Write.Dispose();
        _questions.Read.Dispose();
        _answers.Write.Dispose();
        _started.Set();
        if (_failure is null)
            AwaitExit();
        _gone.Write.Dispose();
    }

    /// <summary>
    /// Whatever else is open here (a shell's, a native library's) is none of a child's business: none of it is inherited, from now on.
    /// Asked before each start, for a host may open more at any time.
    /// </summary>
    private static void KeepDescriptors()
    {
        const nint closeRange = 436, markOnly = 4;
        _ = Native.SystemCall(closeRange, 3, int.MaxValue, markOnly);
    }

    private void AwaitExit()
    {
        byte* information = stackalloc byte[128];
        while (Native.WaitForChange(ByProcessId, _process, information, Exited | LeaveUnreaped) < 0
            && Marshal.GetLastPInvokeError() == Native.Interrupted)
        {
        }
        lock (_lock)
        {
            // Its id is not given to another process before it is reaped, and only here: a kill never hits a stranger.
            _ = Native.SendSignal(-_process, Native.Kill);
            int status;
            Native.Usage usage;
            bool reaped = Native.Reap(_process, &status, 0, &usage) == _process;
            if (_isWrapped)
                AwaitSilence();
            _exit = reaped ? Decode(status, usage.Cpu) : new ChildExit(null, null, TimeSpan.Zero);
        }
    }

    /// <summary>bubblewrap is gone, and what it has wrapped is being killed with it: until nobody is left who could answer.</summary>
    private void AwaitSilence()
    {
        const int atMost = 2000;
        Native.PollEntry entry = new() { Descriptor = (int)Answers.DangerousGetHandle() };
        while (Native.Poll(&entry, 1, atMost) < 0 && Marshal.GetLastPInvokeError() == Native.Interrupted)
        {
        }
    }

    /// <summary>Of a wrapped child's end bubblewrap tells by its own, as a shell does: 128 and the signal.</summary>
    private ChildExit Decode(int status, TimeSpan cpu)
    {
        int signal = status & 0x7F, code = (status >> 8) & 0xFF;
        if (_isWrapped)
            cpu = TimeSpan.FromTicks(Math.Max(_cpuSeen.Ticks, (cpu - _wrapperCpu).Ticks)); // What it waited for is counted as its own, if it still could.
        if (_isWrapped && code > 128)
            signal = code - 128;
        return signal == 0 ? new ChildExit(code, null, cpu) : new ChildExit(null, signal, cpu);
    }
}

/// <summary>RLIMIT_…; the numbers are Linux's.</summary>
internal enum ChildResource
{
    /// <summary>Seconds of CPU.</summary>
    Cpu = 0,

    /// <summary>Bytes of any file written to; pipes are free.</summary>
    FileSize = 1,

    /// <summary>Bytes of private writable memory: heaps, malloc, anonymous mappings, stacks of threads.</summary>
    Data = 2,

    Stack = 3,
    CoreDump = 4,

    /// <summary>Processes and threads of the user id; not enforced for root.</summary>
    Processes = 6,

    Descriptors = 7,
}
