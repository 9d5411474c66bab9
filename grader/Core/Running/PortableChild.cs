using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.IO.Pipes;
using System.Security.Cryptography;

namespace Grader.Running;

/// <summary>
/// A worker process by the framework's means alone, for Windows and macOS: it is confined by nothing. Time, output and memory are
/// looked at from outside, and what is over its limit is killed. Frames go over two anonymous pipes that it inherits. Threads read and
/// write, for a pipe cannot be asked everywhere whether it would block; so that what was printed before an answer is known to have come,
/// the worker writes a mark to both of its output streams before each frame (<c>Marked</c> in Runner).
/// </summary>
internal sealed class PortableChild : WorkerProcess
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>A process inherits whatever handles are inheritable when it is started: one at a time.</summary>
    private static readonly Lock Starting = new();

    private readonly Lock _lock = new();
    private readonly AutoResetEvent _news = new(false);
    private readonly ManualResetEventSlim _ended = new();
    private readonly Process _process;
    private readonly Inbox _output, _error, _answers;
    private readonly Outbox _input, _questions;
    private long _mostMemory = long.MaxValue;
    private bool _isOutOfMemory;
    private TimeSpan _cpu;
    private int _framesRead;
    private volatile ChildExit? _exit;

    private PortableChild(Process process, Stream questions, Stream answers, byte[] mark)
    {
        _process = process;
        _output = new Inbox(process.StandardOutput.BaseStream, mark, _news);
        _error = new Inbox(process.StandardError.BaseStream, mark, _news);
        _answers = new Inbox(answers, [], _news);
        _input = new Outbox(process.StandardInput.BaseStream, _news);
        _questions = new Outbox(questions, _news);
        new Thread(AwaitExit, maxStackSize: 256 << 10) { IsBackground = true, Name = "child" }.Start();
    }

    public override int Id => _process.Id;

    public override ChildExit? Exit => _exit;

    public override TimeSpan Cpu
    {
        get
        {
            Look();
            return _cpu;
        }
    }

    public override ChildMemory Memory => new(Look());

    /// <exception cref="Win32Exception">The program cannot be started.</exception>
    public static new PortableChild Start(ChildStart start)
    {
        if (start.Confinement is not null)
            throw new InvalidOperationException("a process that is to be confined is not started by what cannot");
        byte[] mark = RandomNumberGenerator.GetBytes(16);
        var questions = new AnonymousPipeServerStream(PipeDirection.Out, HandleInheritability.Inheritable);
        var answers = new AnonymousPipeServerStream(PipeDirection.In, HandleInheritability.Inheritable);
        try
        {
            lock (Starting)
            {
                ProcessStartInfo info = Describe(start, [questions.GetClientHandleAsString(), answers.GetClientHandleAsString(), Convert.ToHexString(mark)]);
                Process process = Process.Start(info)!;
                questions.DisposeLocalCopyOfClientHandle();
                answers.DisposeLocalCopyOfClientHandle();
                var child = new PortableChild(process, questions, answers, mark);
                if (!start.WithInput)
                    child.CloseInput();
                return child;
            }
        }
        catch
        {
            questions.Dispose();
            answers.Dispose();
            throw;
        }
    }

    public override int Read(WorkerStreams stream, Span<byte> target) => stream switch
    {
        WorkerStreams.Output => _output.Read(target),
        WorkerStreams.Error => _error.Read(target),
        WorkerStreams.Answers => _answers.Read(target),
        _ => throw new UnreachableException(),
    };

    public override ReadOnlyMemory<byte>? Write(WorkerStreams stream, ReadOnlyMemory<byte> bytes) =>
        (stream == WorkerStreams.Input ? _input : _questions).Write(bytes);

    public override void CloseInput() => _input.Close();

    public override void Wait(WorkerStreams streams, TimeSpan atMost) => _news.WaitOne(atMost < TimeSpan.Zero ? TimeSpan.Zero : atMost);

    public override bool AwaitPrinted(TimeSpan atMost)
    {
        _framesRead++;
        long begin = Stopwatch.GetTimestamp();
        while (!(_output.HasMarks(_framesRead) && _error.HasMarks(_framesRead)))
        {
            if (Stopwatch.GetElapsedTime(begin) > atMost)
                return false;
            _news.WaitOne(TimeSpan.FromMilliseconds(1));
        }
        return true;
    }

    public override void Settle() { }

    /// <summary>Of memory only: nothing else can be counted everywhere, and CPU is looked at by whoever asks.</summary>
    public override void Limit(ChildResource resource, long soft, long hard)
    {
        if (resource == ChildResource.Data)
            _mostMemory = Math.Min(_mostMemory, soft);
    }

    public override void Kill()
    {
        lock (_lock)
        {
            if (_exit is not null)
                return;
            try
            {
                _process.Kill(entireProcessTree: true);
            }
            catch (Exception gone) when (gone is InvalidOperationException or Win32Exception or AggregateException)
            {
                // It is ending already, or one of those that it started is another user's: as much as can be done.
            }
        }
    }

    public override ChildExit WaitForExit()
    {
        _ended.Wait();
        return _exit!;
    }

    public override void Dispose()
    {
        _output.Abandon();
        _error.Abandon();
        _answers.Abandon();
        Kill();
        WaitForExit();
        _input.Close();
        _questions.Close();
        _process.Dispose();
    }

    /// <summary>Looks at it, and kills what is over its limit.</summary>
    /// <returns>Bytes of memory.</returns>
    private long Look()
    {
        lock (_lock)
        {
            if (_exit is not null)
                return 0;
            try
            {
                _process.Refresh();
                _cpu = _process.TotalProcessorTime;
                // What is counted differs from system to system: the larger of what there is.
                long memory = Math.Max(_process.PrivateMemorySize64, _process.WorkingSet64);
                if (memory <= _mostMemory)
                    return memory;
                _isOutOfMemory = true;
                Kill();
                return memory;
            }
            catch (Exception gone) when (gone is InvalidOperationException or Win32Exception or NotSupportedException)
            {
                return 0; // It has ended since.
            }
        }
    }

    /// <summary>Until all it wrote has come; one that it started may hold on to its streams, and is not waited for.</summary>
    private void AwaitExit()
    {
        _process.WaitForExit();
        long begin = Stopwatch.GetTimestamp();
        foreach (Inbox each in (ReadOnlySpan<Inbox>)[_answers, _output, _error])
            each.AwaitEnd(Patience - Stopwatch.GetElapsedTime(begin));
        lock (_lock)
            _exit = _isOutOfMemory ? new ChildExit(null, Endings.Killed, _cpu) : Decode(_process.ExitCode, _cpu);
        _ended.Set();
        _news.Set();
    }

    /// <summary>
    /// As Linux would tell of it. The framework makes 128 and the signal of a signal; Windows ends a program that crashes with the
    /// number of its fault, which is far below zero, and keeps all 32 bits of any other exit code.
    /// </summary>
    internal static ChildExit Decode(int code, TimeSpan cpu)
    {
        const int accessViolation = unchecked((int)0xC0000005), leastOfFaults = -(1 << 28);
        return code switch
        {
            accessViolation => new ChildExit(null, Endings.BadAccess, cpu),
            < leastOfFaults => new ChildExit(null, Endings.Aborted, cpu),
            > 128 and < 128 + 64 => new ChildExit(null, code - 128, cpu),
            _ => new ChildExit(code & 0xFF, null, cpu),
        };
    }

    private static ProcessStartInfo Describe(ChildStart start, ReadOnlySpan<string> more)
    {
        var info = new ProcessStartInfo(start.Program)
        {
            UseShellExecute = false, CreateNoWindow = true, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        foreach (string argument in (ReadOnlySpan<string>)[.. start.Arguments, .. more])
            info.ArgumentList.Add(argument);
        // Windows does not start much without knowing where it is itself.
        string? windows = OperatingSystem.IsWindows() ? Environment.GetEnvironmentVariable("SystemRoot") : null;
        info.Environment.Clear();
        if (windows is not null)
            info.Environment["SystemRoot"] = windows;
        foreach (string variable in start.Environment)
            info.Environment[variable[..variable.IndexOf('=', StringComparison.Ordinal)]] = variable[(variable.IndexOf('=', StringComparison.Ordinal) + 1)..];
        return info;
    }
}
